import { DayField, Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { todayHere } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function Interview({ file: { id }, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const form = useForm(volunteersApi.holdInterview, {
    record: id,
    initial: { id, day: todayHere(), notes: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
      <DayField field={form.field('day')} label={t('volunteers.field.day')} />
      <TextArea
        field={form.field('notes')}
        label={t('volunteers.notes')}
        hint={t('volunteers.interview-hint')}
        rows={6}
      />
    </Form>
  )
}
