import { organisationApi } from '#domains/organisation/model/index.ts'
import { DayField, Dialog, Form, NumberField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { todayHere } from '../words.ts'

export type Period = {
  key: 'people-kept' | 'audit-kept'
  unitId: string | null
  name: string
  months: number
}

/** From when on something is kept for how long. A month ahead, so that the figures show before it holds what it will do. */
export function ChangePeriod({ period, onClose }: { period: Period; onClose(): void }) {
  const { t } = useTexts()
  const { key, unitId, name, months } = period
  const form = useForm(organisationApi.sayHouseValue, {
    record: `new-${key}-${unitId ?? 'all'}`,
    initial: {
      ...{ key, unitId, value: months, why: '' },
      validFrom: Temporal.PlainDate.from(todayHere()).add({ months: 1 }).toString(),
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('people.forgetting.change-of', { name })}>
      <Form form={form} onCancel={onClose}>
        <NumberField
          field={form.field('value')}
          label={t(key === 'people-kept' ? 'people.forgetting.months' : 'people.forgetting.audit-months')}
          unit={t('people.forgetting.months-unit')}
        />
        <DayField
          field={form.field('validFrom')}
          label={t('people.field.from-day')}
          hint={t('people.forgetting.from-hint')}
        />
        <TextArea field={form.field('why')} label={t('people.field.why')} rows={2} />
      </Form>
    </Dialog>
  )
}
