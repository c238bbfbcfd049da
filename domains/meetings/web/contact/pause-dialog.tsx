import { DayField, Dialog, Form, RadioField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { type Pause, whose } from '../../model/silence.ts'

/** A planned absence, with whose reason it is: while it lasts nobody asks why it is quiet. */
export function PauseDialog({ matchId, onClose }: { matchId: string; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.planPause, {
    record: `new-${matchId}`,
    initial: { matchId, why: null, ends: null, begins: Temporal.Now.plainDateISO().toString() },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.pause.title')}>
      <Form form={form} submitText={t('meetings.pause.save')} onCancel={onClose}>
        <RadioField
          field={form.field('whose') as never}
          label={t('meetings.pause.whose')}
          choices={whose.map((value) => ({ value, label: t(`meetings.whose.${value}`) }))}
        />
        <DayField field={form.field('begins')} label={t('meetings.pause.begins')} />
        <DayField
          field={form.field('ends') as never}
          label={t('meetings.pause.ends')}
          hint={t('meetings.pause.ends-hint')}
        />
        <TextField
          field={form.field('why') as never}
          label={t('meetings.pause.why')}
          hint={t('meetings.pause.why-hint')}
        />
      </Form>
    </Dialog>
  )
}

/** They go on earlier than planned, or the end is known now. */
export function EndPauseDialog({ pause, onClose }: { pause: Pause; onClose(): void }) {
  const { t } = useTexts()
  const { id, version } = pause
  const form = useForm(meetingsApi.endPause, {
    record: id,
    initial: { id, version, ends: Temporal.Now.plainDateISO().toString() },
    onDone: onClose,
    draft: false,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.pause.end')}>
      <Form form={form} submitText={t('meetings.pause.save')} onCancel={onClose}>
        <DayField field={form.field('ends')} label={t('meetings.pause.ends')} />
      </Form>
    </Dialog>
  )
}
