import { DayField, Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

/** An exception from one requirement for one kind: why, and until when. */
export function Exempt({ file, of, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const words = useVolunteerWords()
  const { id } = file
  const [kindId = '', requirement = ''] = of.split(' ')
  const one = file.roles
    .find((role) => role.kindId === kindId)
    ?.requirements.find((asked) => asked.requirement === requirement)
  const inSixMonths = Temporal.PlainDate.from(todayHere()).add({ months: 6 }).toString()
  const form = useForm(volunteersApi.exempt, {
    record: `${id} ${of}`,
    initial: { id, kindId, requirement, reason: '', until: inSixMonths },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.exempt')} onCancel={onClose}>
      {one && <p>{t('volunteers.exempt-text', { name: words.requirement(one) })}</p>}
      <TextArea
        field={form.field('reason')}
        label={t('volunteers.reason')}
        hint={t('volunteers.exempt-hint')}
      />
      <DayField
        field={form.field('until')}
        label={t('volunteers.exempt-until')}
        hint={t('volunteers.exempt-until-hint')}
      />
    </Form>
  )
}
