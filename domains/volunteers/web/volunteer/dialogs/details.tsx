import { Form, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { DetailsFields } from '../../add/details-fields.tsx'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function Details({ file, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { id, version, givenName, familyName, birthYear, sex, email, phone, language, mostMatches } = file
  const form = useForm(volunteersApi.change, {
    record: id,
    initial: { id, version, givenName, familyName, birthYear, sex, email, phone, language, mostMatches },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
      <DetailsFields form={form} />
    </Form>
  )
}
