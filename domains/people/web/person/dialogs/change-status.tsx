import { DayField, Form, SelectField, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere, useChoices } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

export function ChangeStatus({ person: { id, status }, onClose }: PersonDialogProps) {
  const { t, day } = useTexts()
  const { statuses, sources } = useChoices()
  const form = useForm(peopleApi.setStatus, {
    record: id,
    initial: { id, status: '', from: todayHere(), source: '', saidBy: null, note: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('people.status-submit')} onCancel={onClose}>
      {status && (
        <p className="soft">
          {t('people.status-now', { status: t(`people.status.${status.status}`), day: day(status.from) })}
        </p>
      )}
      <SelectField
        field={form.field('status')}
        label={t('people.field.new-status')}
        choices={statuses}
        width="full"
      />
      <DayField field={form.field('from')} label={t('people.field.since')} />
      <div className="people-two">
        <SelectField
          field={form.field('source')}
          label={t('people.field.source')}
          choices={sources}
          width="full"
        />
        <TextField field={form.field('saidBy')} label={t('people.field.said-by')} />
      </div>
      <TextArea field={form.field('note')} label={t('people.field.note')} rows={2} />
    </Form>
  )
}
