import { Dialog, Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryFile } from '../../model/worry.ts'

export function ReopenWorry({ of: { id, version }, onClose }: { of: WorryFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(safeguardingApi.reopenWorry, {
    record: id,
    initial: { id, version },
    fromCurrent: (now) => ({ id, version: (now as WorryFile).version }),
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('worries.reopen')}>
      <Form form={form} submitText={t('worries.reopen')} onCancel={onClose}>
        <TextArea
          field={form.field('why')}
          label={t('worries.reopen-why')}
          hint={t('worries.reopen-why-hint')}
        />
      </Form>
    </Dialog>
  )
}
