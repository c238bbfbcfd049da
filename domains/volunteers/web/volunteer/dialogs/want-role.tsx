import { Form, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../../model/policy-api.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function WantRole({ file: { id, displayName }, of: kindId, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { inMine } = useVolunteerWords()
  const kind = useAnswer(policyApi.kinds, {}).data?.find((one) => one.id === kindId)
  const form = useForm(volunteersApi.wantRole, {
    record: `${id} ${kindId}`,
    initial: { id, kindId },
    draft: false,
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.want')} onCancel={onClose}>
      {kind && <p>{t('volunteers.want-text', { name: displayName, kind: inMine(kind.names) })}</p>}
    </Form>
  )
}
