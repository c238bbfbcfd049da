import { Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { refusalCodes } from '../../../model/role.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function RefuseRole({ file: { id }, of: kindId, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const form = useForm(volunteersApi.refuseRole, {
    record: `${id} ${kindId}`,
    initial: { id, kindId, words: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.refuse')} onCancel={onClose} grave>
      <p className="soft">{t('volunteers.refuse-text')}</p>
      <SelectField
        field={form.field('reason')}
        label={t('volunteers.reason')}
        choices={choices(refusalCodes, 'refusal')}
        width="full"
      />
      <TextArea field={form.field('words')} label={t('volunteers.words')} hint={t('volunteers.words-hint')} />
    </Form>
  )
}
