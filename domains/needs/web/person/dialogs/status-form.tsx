import { DayField, Form, RadioField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { type Need, needStatuses, reasonsToEnd } from '../../../model/need.ts'
import { needsApi } from '../../../model/needs-api.ts'
import { todayHere } from '../../words.ts'

type Props = { need: Need; onClose(): void }

export function StatusForm({ need: { id, version, status }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(needsApi.setStatus, {
    record: id,
    initial: { id, version, status, statusOn: todayHere(), statusBecause: null, statusWords: '' },
    onDone: onClose,
  })
  const chosen = form.values.status
  const reasons = chosen === 'declined' || chosen === 'no-longer' ? reasonsToEnd[chosen] : []
  const field = form.field('status')
  return (
    <Form form={form} onCancel={onClose}>
      <RadioField
        field={{
          ...field,
          set: (value) => {
            field.set(value as typeof status)
            form.set('statusBecause', null)
          },
        }}
        label={t('needs.need.status')}
        choices={needStatuses.map((value) => ({ value, label: t(`needs.status.${value}`) }))}
      />
      {reasons.length > 0 && (
        <RadioField
          field={{ ...form.field('statusBecause'), required: true }}
          label={t('needs.need.because')}
          choices={reasons.map((value) => ({ value, label: t(`needs.because.${value}`) }))}
        />
      )}
      <TextArea field={form.field('statusWords')} label={t('needs.need.status-words')} rows={2} />
      <DayField field={form.field('statusOn')} label={t('needs.day')} />
    </Form>
  )
}
