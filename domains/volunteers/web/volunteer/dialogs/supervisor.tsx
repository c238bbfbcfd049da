import { Form, SelectField, useAnswer, useForm, useMe, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { MyPhone } from './my-phone.tsx'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function Supervisor({ file: { id, unitId, supervisorId }, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const me = useMe().data?.user?.id
  const choices = useAnswer(volunteersApi.supervisors, { unitId }).data
  const form = useForm(volunteersApi.setSupervisor, {
    record: id,
    initial: { id, supervisorId: supervisorId ?? '' },
    draft: false,
    onDone: onClose,
  })
  const supervisors = choices?.supervisors ?? []
  return (
    <>
      <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
        <SelectField
          field={form.field('supervisorId')}
          label={t('volunteers.column.supervisor')}
          hint={t('volunteers.supervisor-hint')}
          choices={supervisors.map(({ id: value, name, count }) => ({
            value,
            label: t('volunteers.supervisor-with', { name, count }),
          }))}
          width="full"
        />
      </Form>
      {choices && supervisors.some((one) => one.id === me) && <MyPhone phone={choices.myPhone ?? ''} />}
    </>
  )
}
