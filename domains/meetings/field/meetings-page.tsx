import { Link } from 'react-router'
import { FieldCard, KeptAnswer, Screen, useKept, usePhone } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyMeeting, type MyMeetings, meetingsApi } from '../model/index.ts'
import { PausesCard } from './pauses-card.tsx'
import { placeWord } from './words.ts'

/** All of the volunteer's meetings: ahead, to be told of, and lately. */
export default function MeetingsPage() {
  const { t } = useTexts()
  const kept = useKept(meetingsApi.myMeetings, {})
  return (
    <Screen title={t('meetings.field.title')}>
      <KeptAnswer of={kept}>{(mine) => <All mine={mine} />}</KeptAnswer>
    </Screen>
  )
}

function All({ mine }: { mine: MyMeetings }) {
  const { t, day } = useTexts()
  const nameOf = ({ matchId }: MyMeeting) => mine.contacts.find((one) => one.matchId === matchId)?.name ?? ''
  return (
    <>
      <FieldCard title={t('meetings.field.ahead')}>
        {mine.planned.length === 0 && <p className="soft">{t('meetings.field.none-ahead')}</p>}
        <ul className="field-list">
          {mine.planned.map((meeting) => (
            <li key={meeting.id}>
              <Line meeting={meeting} name={nameOf(meeting)} />
              <Cancel meeting={meeting} name={nameOf(meeting)} />
            </li>
          ))}
        </ul>
        {mine.contacts.map(({ matchId, name }) => (
          <Link key={matchId} className="field-quiet-button" to={`/plan/${matchId}`}>
            {t('meetings.field.plan-with', { name })}
          </Link>
        ))}
      </FieldCard>
      <Impressions contacts={mine.contacts} />
      {mine.permits.length > 0 && (
        <FieldCard title={t('meetings.field.permits')}>
          <ul className="field-list">
            {mine.permits.map(({ prisonId, prison, standing, grantedUntil, number }) => (
              <li key={prisonId}>
                <Link to={`/prison/${prisonId}`}>{prison}</Link>
                <br />
                <span className="soft">
                  {t(`meetings.word.permit.${standing}`)}
                  {grantedUntil && `, ${t('meetings.field.until', { day: day(grantedUntil) })}`}
                  {number && `, ${number}`}
                </span>
              </li>
            ))}
          </ul>
        </FieldCard>
      )}
      <PausesCard mine={mine} />
      {mine.recent.length > 0 && (
        <FieldCard title={t('meetings.field.lately')}>
          <ul className="field-list">
            {mine.recent.map((meeting) => (
              <li key={meeting.id}>
                <Line meeting={meeting} name={nameOf(meeting)} />
              </li>
            ))}
          </ul>
        </FieldCard>
      )}
    </>
  )
}

/** What the other one said is worth more than what it was about; of a prison visit no words are kept. */
function Impressions({ contacts }: Pick<MyMeetings, 'contacts'>) {
  const { t } = useTexts()
  const asked = contacts.filter(({ endsWithCustody }) => !endsWithCustody)
  if (asked.length === 0) return null
  return (
    <FieldCard title={t('meetings.field.impression')}>
      <p className="soft">{t('meetings.field.impression-lead')}</p>
      {asked.map(({ matchId, name }) => (
        <Link key={matchId} className="field-quiet-button" to={`/impression/${matchId}`}>
          {t('meetings.field.impression-with', { name })}
        </Link>
      ))}
    </FieldCard>
  )
}

function Line({ meeting, name }: { meeting: MyMeeting; name: string }) {
  const { t, day } = useTexts()
  const { starts, placeKind, prison, made } = meeting
  return (
    <p>
      <b>{name}</b> {day(meeting.day, 'near')}
      {starts && `, ${starts}`}
      <br />
      <span className="soft">
        {[placeKind && t(placeWord(placeKind)), prison, made === false && t('meetings.field.did-not-meet')]
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
  )
}

function Cancel({ meeting: { id, version, day: when }, name }: { meeting: MyMeeting; name: string }) {
  const { t, day } = useTexts()
  const { send, waiting } = usePhone()
  const isAsked = waiting.some(
    ({ operation, input }) => operation === meetingsApi.cancelMyMeeting.name && input.id === id,
  )
  if (isAsked) return <p className="soft small">{t('meetings.field.cancelling')}</p>
  const cancel = () =>
    send(
      meetingsApi.cancelMyMeeting,
      { id, version, cancelledBy: 'volunteer' },
      t('meetings.field.cancel-title', { name, day: day(when) }),
    )
  return (
    <button type="button" className="field-link" onClick={() => void cancel()}>
      {t('meetings.field.cancel')}
    </button>
  )
}
