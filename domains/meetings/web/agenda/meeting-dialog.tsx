import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Dialog,
  Facts,
  Form,
  Notice,
  RadioField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { MeetingLog } from '../../model/log.ts'
import { cancellers, type Meeting } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { ShapeChip } from '../parts/meeting-row.tsx'
import { boundaryOf, cancellerOf, spanOf, topicOf, whereOf } from '../words.ts'
import { CorrectLogDialog, LogDialog } from './log-dialog.tsx'
import { MoveDialog } from './plan-dialog.tsx'

type Step = 'look' | 'log' | 'move' | 'call-off' | 'correct'

/** One meeting, with what can be done about it. */
export function MeetingDialog({ id, of, onClose }: { id: string; of: Meeting; onClose(): void }) {
  const may = useMay()
  const [step, setStep] = useState<Step>('look')
  const shown = useAnswer(meetingsApi.showLog, { id }, { when: may('meetings:write') })
  const meeting = shown.data?.meeting ?? of
  if (step === 'log') return <LogDialog meeting={meeting} onClose={onClose} />
  if (step === 'move') return <MoveDialog meeting={meeting} onClose={onClose} />
  if (step === 'correct' && shown.data?.log)
    return <CorrectLogDialog log={shown.data.log} onClose={() => setStep('look')} />
  if (step === 'call-off') return <CallOff meeting={meeting} onClose={onClose} />
  return (
    <Look meeting={meeting} shown={may('meetings:write') ? shown : null} onStep={setStep} onClose={onClose} />
  )
}

type LookProps = {
  meeting: Meeting
  shown: ReturnType<typeof useAnswer<typeof meetingsApi.showLog>> | null
  onStep(step: Step): void
  onClose(): void
}

function Look({ meeting, shown, onStep, onClose }: LookProps) {
  const { t, rich, day } = useTexts()
  const { person, volunteer, state, backBy } = meeting
  const facts = [
    {
      label: t('meetings.field-day'),
      value: [day(meeting.day, 'weekday'), spanOf(meeting)].filter(Boolean).join(', '),
    },
    { label: t('meetings.field-place-kind'), value: whereOf(t, meeting) },
    ...(backBy === null ? [] : [{ label: t('meetings.field-back-by'), value: backBy }]),
    ...(meeting.cancelledBy === null
      ? []
      : [{ label: t('meetings.off.title'), value: cancellerOf(t, meeting.cancelledBy) }]),
  ].filter(({ value }) => value !== '')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('meetings.two-plain', { person: person.name, volunteer: volunteer.name })}
    >
      <p>
        <ShapeChip meeting={meeting} /> <span className="soft">{meeting.kind}</span>
      </p>
      <Facts of={facts} />
      {shown && state === 'logged' && (
        <Answer of={shown}>{({ log, touched }) => log && <Told log={log} touched={touched} />}</Answer>
      )}
      <p>
        {rich('meetings.open-person', {
          person: person.name,
          a: (text) => <Link to={`/people/${person.id}?tab=meetings`}>{text}</Link>,
        })}
      </p>
      {shown && (
        <div className="form-buttons">
          {state === 'planned' && <Button onClick={() => onStep('log')}>{t('meetings.log.action')}</Button>}
          {state === 'planned' && (
            <Button variant="default" onClick={() => onStep('move')}>
              {t('meetings.move.title')}
            </Button>
          )}
          {state === 'planned' && (
            <Button variant="default" onClick={() => onStep('call-off')}>
              {t('meetings.off.action')}
            </Button>
          )}
          {state === 'logged' && shown.data?.log && (
            <Button variant="default" onClick={() => onStep('correct')}>
              {t('meetings.log.correct')}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** What was told: topics in words, boundaries as they were answered, the short text. */
function Told({ log, touched }: { log: MeetingLog; touched: string[] }) {
  const { t, list, moment } = useTexts()
  const facts = [
    {
      label: t('meetings.log.minutes'),
      value: t('meetings.log.lasted', { minutes: log.minutes ?? 0, travel: log.travelMinutes ?? 0 }),
    },
    { label: t('meetings.log.topics'), value: list(log.topics.map((topic) => topicOf(t, topic))) },
    { label: t('meetings.log.touched'), value: touched.join(' · ') },
    {
      label: t('meetings.log.boundaries'),
      value:
        log.boundaries === null
          ? t('meetings.log.not-answered')
          : log.boundaries.length === 0
            ? t('meetings.log.none-of-these')
            : list(log.boundaries.map((one) => boundaryOf(t, one))),
    },
    {
      label: t('meetings.log.told'),
      value: t(`meetings.log.told-by-${log.loggedAs}`, { at: moment(log.saidAt) }),
    },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <Facts of={facts} />
      {log.text && <p>{log.text}</p>}
      {log.worried && <Notice tone="lamp">{t('meetings.log.worried')}</Notice>}
    </>
  )
}

function CallOff({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts()
  const { id, version } = meeting
  const form = useForm(meetingsApi.cancel, {
    record: id,
    initial: { id, version },
    onDone: onClose,
    draft: false,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.off.title')}>
      <Form form={form} submitText={t('meetings.off.action')} onCancel={onClose}>
        <RadioField
          field={form.field('cancelledBy') as never}
          label={t('meetings.off.who')}
          choices={cancellers.map((value) => ({ value, label: cancellerOf(t, value) }))}
        />
      </Form>
    </Dialog>
  )
}
