import { Form, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

/** Approves a role; whatever is in the way is said all at once. */
export function Approve({ file, of: kindId, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { inMine } = useVolunteerWords()
  const { id } = file
  const role = file.roles.find((one) => one.kindId === kindId)
  const form = useForm(volunteersApi.approveRole, {
    record: `${id} ${kindId}`,
    initial: { id, kindId },
    draft: false,
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.approve')} onCancel={onClose}>
      {role && <p>{t('volunteers.approve-text', { name: file.displayName, kind: inMine(role.names) })}</p>}
    </Form>
  )
}
