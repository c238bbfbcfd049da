import {
  DayField,
  Dialog,
  type Field,
  Form,
  NumberField,
  RadioField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import {
  type HouseValue,
  type HouseValueKey,
  houseValueMeanings,
  houseValueOn,
} from '../../model/house-value.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { HouseUnitField } from '../unit-field.tsx'
import { mayDifferByUnit } from './groups.ts'
import { meaningOfValue, nameOfValue, valueText } from './value-words.ts'

type Props = { of: HouseValueKey; said: readonly HouseValue[]; onClose(): void }

/** Says a number from a day on, in one unit or in all, with the reason. */
export function SayValueDialog({ of: key, said, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const today = Temporal.Now.plainDateISO().toString()
  const { unit, otherwise, least, most } = houseValueMeanings[key]
  const value = houseValueOn(said, key, { unitId: null, day: today })
  const form = useForm(organisationApi.sayHouseValue, {
    record: `new-${key}`,
    initial: { key, unitId: null, value, validFrom: today },
    onDone: onClose,
  })
  const label = t(nameOfValue(key))
  const hint = t('house-values.range', {
    least: valueText(texts, key, least),
    most: valueText(texts, key, most),
    proposal: valueText(texts, key, otherwise),
  })
  return (
    <Dialog open onClose={onClose} title={label}>
      <Form form={form} onCancel={onClose}>
        <p>{t(meaningOfValue(key))}</p>
        {unit === 'yes-no' ? (
          <YesNo field={form.field('value')} label={label} />
        ) : (
          <NumberField
            field={form.field('value')}
            label={t('house-values.value')}
            hint={hint}
            {...(unit === 'count' || unit === 'money' ? {} : { unit: t(`house-value-unit-name.${unit}`) })}
          />
        )}
        {mayDifferByUnit(key) && <HouseUnitField field={form.field('unitId')} />}
        <DayField
          field={form.field('validFrom')}
          label={t('house-values.from')}
          hint={t('house-values.from-hint')}
        />
        <TextArea field={form.field('why')} label={t('house-values.why')} hint={t('house-values.why-hint')} />
      </Form>
    </Dialog>
  )
}

function YesNo({ field, label }: { field: Field<number>; label: string }) {
  const { t } = useTexts()
  const asChoice = {
    ...(field as unknown as Field<string>),
    value: String(field.value),
    set: (chosen: string | null) => field.set(Number(chosen)),
  }
  const choices = [
    { value: '1', label: t('form.yes') },
    { value: '0', label: t('form.no') },
  ]
  return <RadioField field={asChoice} label={label} choices={choices} />
}
