import { DayField, Form, RadioField, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { reachedBy } from '../../../model/volunteer-words.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

export function Reference({ file: { id }, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const form = useForm(volunteersApi.takeReference, {
    record: id,
    initial: { id, name: '', relation: '', day: todayHere(), said: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
      <div className="volunteers-two">
        <TextField field={form.field('name')} label={t('volunteers.reference.name')} autoComplete="off" />
        <TextField
          field={{ ...form.field('relation'), required: false }}
          label={t('volunteers.reference.relation')}
          hint={t('volunteers.reference.relation-hint')}
          autoComplete="off"
        />
      </div>
      <RadioField
        field={form.field('reachedBy')}
        label={t('volunteers.reference.reached')}
        choices={choices(reachedBy, 'reached')}
        columns={3}
      />
      <DayField field={form.field('day')} label={t('volunteers.field.day')} />
      <TextArea
        field={{ ...form.field('said'), required: false }}
        label={t('volunteers.reference.said')}
        hint={t('volunteers.reference.said-hint')}
        rows={4}
      />
    </Form>
  )
}
