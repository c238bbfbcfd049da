import { useId, useState } from 'react'
import { DayField, Dialog, Form, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { groupMeetingsApi } from '../../model/meetings/meetings-api.ts'

/** When, where, what about, and who is asked to come. */
export function PlanDialog({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTexts()
  const id = useId()
  const form = useForm(groupMeetingsApi.plan, {
    record: `new-${personId}`,
    initial: { personId, day: '', place: null, agenda: '', members: [] },
    onDone: onClose,
  })
  const [names, setNames] = useState(((form.values.members ?? []) as string[]).join('\n'))
  const write = (text: string) => {
    setNames(text)
    form.set(
      'members',
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
  }
  return (
    <Dialog open onClose={onClose} title={t('partners.meeting.plan')}>
      <Form form={form} submitText={t('partners.meeting.save')} onCancel={onClose}>
        <DayField field={form.field('day')} label={t('partners.meeting.day')} />
        <TextField field={form.field('place')} label={t('partners.meeting.place')} width="half" />
        <TextArea field={form.field('agenda')} label={t('partners.meeting.agenda')} />
        <div className="referral-result">
          <label htmlFor={id}>{t('partners.meeting.members')}</label>
          <span className="soft small">{t('partners.meeting.members-hint')}</span>
          <textarea
            id={id}
            className="input"
            rows={4}
            value={names}
            onChange={(event) => write(event.currentTarget.value)}
          />
        </div>
      </Form>
    </Dialog>
  )
}
