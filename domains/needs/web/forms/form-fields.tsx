import { type Field, RadioField, useAnswer, useTexts } from '#platform/web/index.ts'
import { type FormPart, formPurposes } from '../../model/form.ts'
import { isUsedIn } from '../../model/life-area.ts'
import { needsApi } from '../../model/needs-api.ts'
import type { AnyField } from '../any-field.ts'
import { NamesFields } from '../house/names-fields.tsx'
import { todayHere } from '../words.ts'
import { AddPart } from './add-part.tsx'
import { PartRow } from './part-row.tsx'

type Props = { field: AnyField; parts: FormPart[]; unitId: string | null }

/** What a form is called, when it is asked, and its parts in their order. */
export function FormFields({ field, parts, unitId }: Props) {
  const { t } = useTexts()
  const areas = useAnswer(needsApi.areas, {}).data ?? []
  const usable = areas.filter((area) => isUsedIn(area, unitId, todayHere()))
  const list: Field<FormPart[]> = field('parts')
  const move = (from: number, to: number) => {
    const moved = parts.toSpliced(from, 1)
    list.set(moved.toSpliced(to, 0, parts[from]!))
  }
  return (
    <>
      <NamesFields label={t('needs.builder.names')} field={field} />
      <RadioField
        field={field('purpose')}
        label={t('needs.builder.purpose')}
        columns={3}
        choices={formPurposes.map((value) => ({ value, label: t(`needs.purpose.${value}`) }))}
      />
      <fieldset className="need-parts" id={list.id} tabIndex={-1}>
        <legend className="field-label">{t('needs.builder.parts')}</legend>
        {parts.length === 0 && <p className="soft">{t('needs.builder.no-parts')}</p>}
        <ol className="need-part-list">
          {parts.map((part, index) => (
            <PartRow
              key={part.id}
              {...{ part, index, field, areas }}
              isLast={index === parts.length - 1}
              onMove={(by) => move(index, index + by)}
              onRemove={() => list.set(parts.toSpliced(index, 1))}
            />
          ))}
        </ol>
        <AddPart parts={parts} areas={usable} onAdd={(added) => list.set([...parts, ...added])} />
      </fieldset>
    </>
  )
}
