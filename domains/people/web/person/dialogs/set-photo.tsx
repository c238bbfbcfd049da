import { DayField, Form, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere } from '../../words.ts'
import { PhotoField } from '../photo/photo-field.tsx'
import type { PersonDialogProps } from './person-dialog.ts'

/** A photograph, and whose yes it is kept by. */
export function SetPhoto({ person: { id }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const form = useForm(peopleApi.setPhoto, {
    record: id,
    initial: { id, photo: '', consentBy: '', consentOn: todayHere() },
    // A picture is kept only once somebody has said so.
    draft: false,
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('people.photo-submit')} onCancel={onClose}>
      <p className="soft">{t('people.photo-text')}</p>
      <PhotoField field={form.field('photo')} />
      <TextField
        field={form.field('consentBy')}
        label={t('people.field.consent-by')}
        hint={t('people.field.consent-by-hint')}
      />
      <DayField field={form.field('consentOn')} label={t('people.field.consent-on')} />
    </Form>
  )
}
