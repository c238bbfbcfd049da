import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type Field, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import type { LifeArea } from '../../model/life-area.ts'
import type { AnyField } from '../any-field.ts'
import { QuestionFields } from './question-fields.tsx'
import { usePartName } from './use-part-name.ts'

type Props = {
  part: FormPart
  index: number
  field: AnyField
  areas: LifeArea[]
  isLast: boolean
  onMove(by: 1 | -1): void
  onRemove(): void
}

/** One part of a form: what it is, what it asks, and where it stands. */
export function PartRow({ part, index, field, areas, isLast, onMove, onRemove }: Props) {
  const { t, reason } = useTexts()
  const partName = usePartName(areas)
  const name = partName(part)
  const at = `parts.${index}`
  const reasons = field(at).reasons.filter(({ field: where }) => where === at)
  return (
    <li className="need-part">
      <div className="need-part-head">
        <b>{name}</b>
        <span className="need-part-move">
          {index > 0 && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('needs.builder.up', { part: name })}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={18} stroke={1.6} aria-hidden />
            </button>
          )}
          {!isLast && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('needs.builder.down', { part: name })}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={18} stroke={1.6} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('needs.builder.remove', { part: name })}
            onClick={onRemove}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </button>
        </span>
      </div>
      {part.kind === 'area' && (
        <p className="need-part-asks">
          <Tick
            field={field(`${at}.asksNeeds`)}
            text={t('needs.builder.asks-needs')}
            name={t('needs.builder.asks-needs-of', { part: name })}
          />
          <Tick
            field={field(`${at}.asksDistance`)}
            text={t('needs.builder.asks-distance')}
            name={t('needs.builder.asks-distance-of', { part: name })}
          />
        </p>
      )}
      {part.kind === 'question' && <QuestionFields at={at} field={field} />}
      {reasons.length > 0 && (
        <div className="field-reasons">
          {reasons.map((item) => (
            <div key={item.code}>
              <span aria-hidden>◆ </span>
              {reason(item)}
            </div>
          ))}
        </div>
      )}
    </li>
  )
}

function Tick({ field, text, name }: { field: Field<boolean>; text: string; name: string }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={name}
        checked={field.value === true}
        onChange={(event) => field.set(event.currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  )
}
