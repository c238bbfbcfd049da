import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, EmptyState, Rows, Stack, type Tone, useMay, useTexts } from '#platform/web/index.ts'
import type { ContactOfMatch, ContactFile as File } from '../../model/agenda.ts'
import type { Meeting } from '../../model/meeting.ts'
import { LogUnplannedDialog } from '../agenda/log-dialog.tsx'
import { MeetingDialog } from '../agenda/meeting-dialog.tsx'
import { PlanDialog } from '../agenda/plan-dialog.tsx'
import { MeetingRow } from '../parts/meeting-row.tsx'
import { ContactLine } from './contact-line.tsx'
import { EndPauseDialog, PauseDialog } from './pause-dialog.tsx'
import '../meetings.css'

type Open =
  | { kind: 'plan' | 'log' | 'pause' | 'end-pause'; of: ContactOfMatch }
  | { kind: 'meeting'; meeting: Meeting }

/** Every match of somebody with its meetings: how often, since when not, and what comes next. `seen`: whose page it is. */
export function ContactFile({ file, seen }: { file: File; seen: 'person' | 'volunteer' }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (file.matches.length === 0)
    return <EmptyState title={t('meetings.contact.none.title')} text={t('meetings.contact.none.text')} />
  return (
    <Stack>
      {file.matches.map((match) => (
        <MatchCard
          key={match.matchId}
          match={match}
          meetings={file.meetings.filter(({ matchId }) => matchId === match.matchId)}
          today={file.today}
          seen={seen}
          onOpen={setOpen}
        />
      ))}
      {open?.kind === 'plan' && <PlanDialog matchId={open.of.matchId} onClose={close} />}
      {open?.kind === 'log' && <LogUnplannedDialog matchId={open.of.matchId} onClose={close} />}
      {open?.kind === 'pause' && <PauseDialog matchId={open.of.matchId} onClose={close} />}
      {open?.kind === 'end-pause' && (
        <EndPauseDialog pause={pauseNow(open.of, file.today)!} onClose={close} />
      )}
      {open?.kind === 'meeting' && <MeetingDialog id={open.meeting.id} of={open.meeting} onClose={close} />}
    </Stack>
  )
}

const pauseNow = ({ pauses }: ContactOfMatch, today: string) =>
  pauses.find(({ begins, ends }) => begins <= today && (ends === null || today < ends))

const tones: Record<ContactOfMatch['level'], Tone> = {
  none: 'moss',
  paused: 'plain',
  reminder: 'lamp',
  alarm: 'beacon',
}
const shownAtFirst = 6

type MatchCardProps = {
  match: ContactOfMatch
  meetings: Meeting[]
  today: string
  seen: 'person' | 'volunteer'
  onOpen(open: Open): void
}

function MatchCard({ match, meetings, today, seen, onOpen }: MatchCardProps) {
  const { t } = useTexts()
  const may = useMay()
  const [all, setAll] = useState(false)
  const { person, volunteer, kind, contactDays, level, state } = match
  const other = seen === 'person' ? (volunteer?.name ?? t('meetings.contact.somebody')) : person.name
  const runs = state === 'active' || state === 'accepted'
  const shown = all ? meetings : meetings.slice(0, shownAtFirst)
  return (
    <Card
      title={t('meetings.contact.with', { name: other })}
      aside={
        contactDays === null ? (
          kind
        ) : (
          <Chip tone={tones[level]}>{t('meetings.contact.days', { days: contactDays })}</Chip>
        )
      }
    >
      <p className="soft">
        {t('meetings.contact.counts', { kind, made: match.made, not: match.notMade })}{' '}
        <Paused match={match} today={today} />
      </p>
      <ContactLine meetings={meetings} today={today} />
      {runs && may('meetings:write') && (
        <div className="meeting-buttons">
          <Button size="sm" onClick={() => onOpen({ kind: 'plan', of: match })}>
            {t('meetings.plan.title')}
          </Button>
          <Button size="sm" variant="default" onClick={() => onOpen({ kind: 'log', of: match })}>
            {t('meetings.log.action')}
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => onOpen({ kind: pauseNow(match, today) ? 'end-pause' : 'pause', of: match })}
          >
            {t(pauseNow(match, today) ? 'meetings.pause.end' : 'meetings.pause.action')}
          </Button>
        </div>
      )}
      {meetings.length === 0 ? (
        <p className="soft">{t('meetings.contact.no-meetings')}</p>
      ) : (
        <div className="contact-rows">
          <Rows label={t('meetings.title')}>
            {shown.map((meeting) => (
              <MeetingRow
                key={meeting.id}
                under
                meeting={meeting}
                aside={
                  <Button size="sm" variant="default" onClick={() => onOpen({ kind: 'meeting', meeting })}>
                    {t('meetings.open')}
                  </Button>
                }
              />
            ))}
          </Rows>
        </div>
      )}
      {meetings.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('meetings.more', { count: meetings.length - shown.length })}
        </button>
      )}
    </Card>
  )
}

function Paused({ match, today }: { match: ContactOfMatch; today: string }) {
  const { t, day } = useTexts()
  const pause = pauseNow(match, today)
  if (!pause) return null
  const until = pause.ends === null ? '–' : day(pause.ends, 'near')
  return <>· {t(`meetings.pause.of-${pause.whose}`, { until })}</>
}
