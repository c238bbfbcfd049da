import { Dialog, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryFile } from '../../model/worry.ts'
import { useWorryChoices } from './words.ts'

export function CloseWorry({ of: { id, version }, onClose }: { of: WorryFile; onClose(): void }) {
  const { t } = useTexts()
  const { outcomes } = useWorryChoices()
  const form = useForm(safeguardingApi.closeWorry, {
    record: id,
    initial: { id, version },
    fromCurrent: (now) => ({ id, version: (now as WorryFile).version }),
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('worries.close-title')}>
      <Form form={form} submitText={t('worries.close')} onCancel={onClose}>
        <SelectField
          field={form.field('outcome')}
          label={t('worries.outcome')}
          choices={outcomes}
          width="full"
        />
        <TextArea
          field={form.field('words')}
          label={t('worries.outcome-words')}
          hint={t('worries.outcome-words-hint')}
        />
      </Form>
    </Dialog>
  )
}
