import { Link } from 'react-router'
import { FieldCard, KeptAnswer, useKept, usePhone } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyMeeting, type MyMeetings, meetingsApi } from '../model/index.ts'
import { placeWord } from './words.ts'

/** What is next: a word that is awaited, meetings not told of yet, the next one. */
export default function NowCards() {
  const kept = useKept(meetingsApi.myMeetings, {})
  return <KeptAnswer of={kept}>{(mine) => <Cards mine={mine} />}</KeptAnswer>
}

function Cards({ mine }: { mine: MyMeetings }) {
  const { t } = useTexts()
  const { waiting } = usePhone()
  // What this phone has yet to send has been told already, as far as its writer is concerned.
  const told = new Set(waiting.map(({ input }) => input.meetingId as string | undefined))
  const unlogged = mine.unlogged.filter(({ id }) => !told.has(id))
  const next = mine.planned.find(({ id }) => !told.has(id))
  const awaited = [...mine.planned, ...mine.unlogged].filter(
    ({ id, checkIn }) =>
      (checkIn?.state === 'waiting' || checkIn?.state === 'overdue') &&
      !waiting.some((one) => isBack(one, id)),
  )
  const nameOf = (matchId: string) => mine.contacts.find((one) => one.matchId === matchId)?.name ?? ''
  return (
    <>
      {awaited.map((meeting) => (
        <BackCard key={meeting.id} meeting={meeting} name={nameOf(meeting.matchId)} />
      ))}
      {unlogged.map((meeting) => (
        <UnloggedCard key={meeting.id} meeting={meeting} name={nameOf(meeting.matchId)} />
      ))}
      {next && <NextCard meeting={next} name={nameOf(next.matchId)} today={mine.today} />}
      {mine.contacts.map(({ matchId, name }) => (
        <FieldCard key={matchId} title={name}>
          <p className="field-pair">
            <Link className="field-quiet-button" to={`/log-new/${matchId}`}>
              {t('meetings.field.log-another')}
            </Link>
            <Link className="field-quiet-button" to={`/plan/${matchId}`}>
              {t('meetings.field.plan')}
            </Link>
          </p>
          <Link className="field-link" to={`/match/${matchId}`}>
            {t('meetings.field.what-is-shared')}
          </Link>
        </FieldCard>
      ))}
      {mine.contacts.length === 0 && unlogged.length === 0 && (
        <FieldCard title={t('meetings.field.nothing')}>
          <p className="soft">{t('meetings.field.no-contacts')}</p>
        </FieldCard>
      )}
    </>
  )
}

const isBack = (
  { operation, input }: { operation: string; input: Record<string, unknown> },
  meetingId: string,
) => operation === meetingsApi.myCheckIn.name && input.meetingId === meetingId

function BackCard({ meeting, name }: { meeting: MyMeeting; name: string }) {
  const { t, time } = useTexts()
  const { send } = usePhone()
  const sayBack = () =>
    send(
      meetingsApi.myCheckIn,
      { meetingId: meeting.id, saidAt: Temporal.Now.instant().toString() },
      t('meetings.field.back-title', { name }),
    )
  return (
    <FieldCard tone="lamp" title={t('meetings.field.back-by', { time: time(meeting.checkIn?.backBy ?? '') })}>
      <p>{t('meetings.field.back-text', { name })}</p>
      <button type="button" className="field-main-button" onClick={() => void sayBack()}>
        {t('meetings.field.i-am-back')}
      </button>
    </FieldCard>
  )
}

function UnloggedCard({ meeting, name }: { meeting: MyMeeting; name: string }) {
  const { t, day } = useTexts()
  return (
    <FieldCard tone="tint" title={t('meetings.field.how-was', { name, day: day(meeting.day, 'near') })}>
      <Link className="field-main-button" to={`/log/${meeting.id}`}>
        {t('meetings.field.tell')}
      </Link>
    </FieldCard>
  )
}

function NextCard({ meeting, name, today }: { meeting: MyMeeting; name: string; today: string }) {
  const { t, day } = useTexts()
  const { id, starts, placeKind, prison, place } = meeting
  return (
    <FieldCard title={t('meetings.field.next', { name })}>
      <p>
        <b>
          {day(meeting.day, 'near')}
          {starts && `, ${starts}`}
        </b>
        <br />
        {[placeKind && t(placeWord(placeKind)), prison, place].filter(Boolean).join(', ')}
      </p>
      <Link className={meeting.day === today ? 'field-main-button' : 'field-link'} to={`/log/${id}`}>
        {t(meeting.day === today ? 'meetings.field.tell' : 'meetings.field.open')}
      </Link>
    </FieldCard>
  )
}
