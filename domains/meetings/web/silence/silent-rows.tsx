import { Button } from '@mantine/core'
import { useState } from 'react'
import { Chip, Row, Rows, type Tone, useMay, useTexts } from '#platform/web/index.ts'
import type { SilenceList, SilentMatch } from '../../model/silence-api.ts'
import { LogUnplannedDialog } from '../agenda/log-dialog.tsx'
import { EndPauseDialog, PauseDialog } from '../contact/pause-dialog.tsx'

const tones: Record<SilentMatch['level'], Tone> = {
  none: 'plain',
  paused: 'plain',
  reminder: 'lamp',
  alarm: 'beacon',
}

type Open = { kind: 'log' | 'pause' | 'end-pause'; of: SilentMatch }

/** Matches in which it is quiet: a sentence, a line as long as the silence, and what was said about it. */
export function SilentRows({
  of,
  matches,
}: {
  of: Pick<SilenceList, 'reminder' | 'alarm'>
  matches: SilentMatch[]
}) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Open | null>(null)
  const longest = Math.max(of.alarm * 2, ...matches.map(({ contactDays }) => contactDays))
  return (
    <>
      <Rows label={t('meetings.silence.title')}>
        {matches.map((match) => (
          <SilentRow key={match.matchId} match={match} of={of} longest={longest} onOpen={setOpen} />
        ))}
      </Rows>
      {open?.kind === 'log' && <LogUnplannedDialog matchId={open.of.matchId} onClose={() => setOpen(null)} />}
      {open?.kind === 'pause' && <PauseDialog matchId={open.of.matchId} onClose={() => setOpen(null)} />}
      {open?.kind === 'end-pause' && open.of.pause && (
        <EndPauseDialog pause={open.of.pause} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

type SilentRowProps = {
  match: SilentMatch
  of: Pick<SilenceList, 'reminder' | 'alarm'>
  longest: number
  onOpen(open: Open): void
}

function SilentRow({ match, of, longest, onOpen }: SilentRowProps) {
  const { t, rich } = useTexts()
  const may = useMay()
  const { person, volunteer, contactDays, level, lastContact, pause } = match
  const names = { person: person.name, volunteer: volunteer.name, days: contactDays }
  return (
    <Row
      to={`/people/${person.id}?tab=meetings`}
      detail={
        <>
          <SilenceLine days={contactDays} of={of} longest={longest} level={level} />
          <Said match={match} />
        </>
      }
      aside={
        <>
          <Chip tone={tones[level]}>{t(`meetings.level.${level}`)}</Chip>
          {may('meetings:write') && (
            <span className="meeting-buttons">
              <Button size="sm" variant="default" onClick={() => onOpen({ kind: 'log', of: match })}>
                {t('meetings.log.action')}
              </Button>
              {pause === null ? (
                <Button size="sm" variant="default" onClick={() => onOpen({ kind: 'pause', of: match })}>
                  {t('meetings.pause.action')}
                </Button>
              ) : (
                <Button size="sm" variant="default" onClick={() => onOpen({ kind: 'end-pause', of: match })}>
                  {t('meetings.pause.end')}
                </Button>
              )}
            </span>
          )}
        </>
      }
    >
      {rich(lastContact === null ? 'meetings.silence.never' : 'meetings.silence.sentence', names)}
    </Row>
  )
}

/** Who was reminded and told when, who watches today, what comes next. */
function Said({ match }: { match: SilentMatch }) {
  const { t, day } = useTexts()
  const { lastLog, lastContact, remindedOn, toldOn, nextMeeting, supervisor, standsInFor, pause, volunteer } =
    match
  const near = (one: string) => day(one, 'near')
  const parts = [
    pause && t(`meetings.pause.of-${pause.whose}`, { until: pause.ends === null ? '–' : near(pause.ends) }),
    lastLog !== null && lastLog !== lastContact && t('meetings.silence.last-word', { day: near(lastLog) }),
    remindedOn && t('meetings.silence.reminded', { name: volunteer.name, day: near(remindedOn) }),
    toldOn && t('meetings.silence.told', { day: near(toldOn) }),
    nextMeeting && t('meetings.silence.next', { day: near(nextMeeting) }),
    supervisor === null
      ? t('meetings.silence.nobody')
      : standsInFor === null
        ? t('meetings.silence.watches', { name: supervisor })
        : t('meetings.silence.stands-in', { name: supervisor, away: standsInFor }),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

type LineProps = {
  days: number
  longest: number
  level: SilentMatch['level']
  of: Pick<SilenceList, 'reminder' | 'alarm'>
}

/** As long as the silence, with a tick where the volunteer is asked and one where the supervisor is told. The sentence says the same. */
function SilenceLine({ days, longest, level, of }: LineProps) {
  const at = (value: number) => `${(Math.min(value, longest) / longest) * 100}%`
  return (
    <svg className="silence-line" data-level={level} height="10" width="100%" aria-hidden="true">
      <line x1="0" x2="100%" y1="5" y2="5" className="silence-ground" />
      <line x1="0" x2={at(days)} y1="5" y2="5" className="silence-days" />
      <line x1={at(of.reminder)} x2={at(of.reminder)} y1="1" y2="9" className="silence-tick" />
      <line x1={at(of.alarm)} x2={at(of.alarm)} y1="1" y2="9" className="silence-tick" />
    </svg>
  )
}
