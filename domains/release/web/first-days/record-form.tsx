import { DayField, type Field, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { contactWays, type FirstDaysFile } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'

/** We spoke, or tried: what somebody of the house did. */
export function RecordForm({ file, onClose }: { file: FirstDaysFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(firstDaysApi.record, {
    record: `new-${file.id}`,
    initial: { id: file.id, day: file.today, how: '', reached: null },
    onDone: onClose,
  })
  const reached = form.field('reached')
  const value = form.values.reached as boolean | null | undefined
  const asChoice: Field<string> = {
    ...(reached as unknown as Field<string>),
    value: value === true ? 'yes' : value === false ? 'no' : '',
    set: (answer) => reached.set((answer === 'yes') as never),
  }
  return (
    <Form form={form} onCancel={onClose}>
      <DayField field={form.field('day')} label={t('release.gate.day')} />
      <RadioField
        field={form.field('how')}
        label={t('release.first-days.how')}
        choices={contactWays.map((way) => ({ value: way, label: t(`release.first-days.how.${way}`) }))}
        columns={2}
      />
      <RadioField
        field={asChoice}
        label={t('release.first-days.reached')}
        choices={(['yes', 'no'] as const).map((answer) => ({
          value: answer,
          label: t(`release.first-days.reached-${answer}`),
        }))}
        columns={2}
      />
    </Form>
  )
}
