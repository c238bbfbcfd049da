import { Form, RadioField, TextArea, useForm } from '#platform/web/index.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import { type GuaranteeItem, notNeededReasons } from '../../../model/countdown/item.ts'
import { useCountdownWords } from '../words.ts'

/** Not needed, because: a reason everybody understands later, and who said so. */
export function NotNeededForm({ item, onClose }: { item: GuaranteeItem; onClose(): void }) {
  const { t } = useCountdownWords()
  const form = useForm(countdownApi.markItem, {
    record: item.id,
    initial: { id: item.id, version: item.version, state: 'not-needed', because: '', words: null },
    onDone: onClose,
  })
  const mayExplain = !item.isHealth || item.isHidden
  return (
    <Form form={form} onCancel={onClose} submitText={t('release.item.not-needed')}>
      <RadioField
        field={form.field('because')}
        label={t('release.not-needed.because')}
        columns={1}
        choices={notNeededReasons.map((value) => ({ value, label: t(`release.not-needed.${value}`) }))}
      />
      {mayExplain && <TextArea field={form.field('words')} label={t('release.not-needed.words')} rows={2} />}
    </Form>
  )
}
