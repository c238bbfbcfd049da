import { type Field, RadioField, useTexts } from '#platform/web/index.ts'
import type { LifeArea } from '../../../model/life-area.ts'
import { useNeedWords } from '../../words.ts'

type Props = {
  field: Field<number>
  label: string
  area: Pick<LifeArea, 'anchors'>
  /** What was chosen may be taken back. */
  mayTakeBack?: boolean
}

/** One of the five sentences of an area. */
export function StepField({ field, label, area, mayTakeBack = false }: Props) {
  const { t } = useTexts()
  const { stepChoices } = useNeedWords()
  const asText: Field<string> = {
    ...field,
    value: field.value ? String(field.value) : '',
    set: (value) => field.set(value ? Number(value) : null),
    register: (name) =>
      field.register(
        name,
        (value) => stepChoices(area).find((one) => one.value === String(value))?.label ?? '',
      ),
  }
  return (
    <div>
      <RadioField field={asText} label={label} columns={1} choices={stepChoices(area)} />
      {mayTakeBack && field.value ? (
        <button type="button" className="link-button need-take-back" onClick={() => field.set(null)}>
          {t('needs.ask.take-back')}
        </button>
      ) : null}
    </div>
  )
}
