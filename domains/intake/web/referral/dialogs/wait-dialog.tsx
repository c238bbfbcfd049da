import { Dialog, Form, SelectField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { waitingFor } from '../../../model/waiting.ts'
import { useIntakeWords } from '../../words.ts'
import type { StepDialogProps } from './step-dialog.ts'

export function WaitDialog({ of: { id, version, waitsFor, waitsWords }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const { choices } = useIntakeWords()
  const form = useForm(intakeApi.wait, {
    record: id,
    initial: { id, version, waitsFor: waitsFor ?? '', waitsWords },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('intake.do.wait')}>
      <Form form={form} submitText={t('intake.do.wait')} onCancel={onClose}>
        <p className="soft">{t('intake.wait.text')}</p>
        <SelectField
          field={form.field('waitsFor')}
          label={t('intake.wait.for')}
          choices={choices(waitingFor, 'waiting-for')}
          width="full"
        />
        <TextField field={form.field('waitsWords')} label={t('intake.wait.words')} />
      </Form>
    </Dialog>
  )
}
