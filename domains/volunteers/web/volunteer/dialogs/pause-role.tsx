import { DayField, Form, SelectField, useForm, useTexts } from '#platform/web/index.ts'
import { pauseReasons } from '../../../model/role.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function PauseRole({ file: { id }, of: kindId, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const form = useForm(volunteersApi.pauseRole, {
    record: `${id} ${kindId}`,
    initial: { id, kindId, until: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.pause')} onCancel={onClose}>
      <p className="soft">{t('volunteers.pause-text')}</p>
      <SelectField
        field={form.field('reason')}
        label={t('volunteers.reason')}
        choices={choices(pauseReasons, 'pause')}
        width="full"
      />
      <DayField
        field={form.field('until')}
        label={t('volunteers.pause-until')}
        hint={t('volunteers.pause-until-hint')}
      />
    </Form>
  )
}
