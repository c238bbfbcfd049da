import { Form, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import type { PersonDialogProps } from './person-dialog.ts'

export function SetNationalId({ person: { id }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const form = useForm(peopleApi.setNationalId, {
    record: id,
    initial: { id, number: '' },
    // The number is sealed on the server; a draft would keep it open.
    draft: false,
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <TextField
        field={form.field('number')}
        label={t('people.field.national-id')}
        hint={t('people.national-id-hint')}
        inputMode="numeric"
        autoComplete="off"
        width="half"
      />
    </Form>
  )
}
