import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  Input,
  KeptAnswer,
  MainButton,
  OneOf,
  Screen,
  useKept,
  useKeptDraft,
  usePhone,
} from '#platform/field/index.ts'
import { newCommandId } from '#platform/web/calls/command-id.ts'
import { useTexts } from '#platform/web/texts.tsx'
import {
  type CancelledBy,
  cancellers,
  type MyContact,
  type MyMeeting,
  type MyMeetings,
  meetingsApi,
} from '../model/index.ts'
import { draftFor, type LogDraft, logOf, missingIn } from './log-draft.ts'
import {
  BoundaryQuestion,
  Circumstances,
  StepQuestion,
  StrainQuestion,
  TopicQuestion,
  WorryQuestion,
} from './log-questions.tsx'
import { cancellerWord } from './words.ts'

type Told = Pick<MyMeeting, 'id' | 'matchId' | 'day' | 'starts' | 'placeKind' | 'minutes'>

/** How did it go: two minutes, one hand, no line needed. */
export default function LogPage() {
  const { t } = useTexts()
  const { meetingId, matchId } = useParams()
  const kept = useKept(meetingsApi.myMeetings, {})
  return (
    <KeptAnswer of={kept}>
      {(mine) => {
        const found = find(mine, meetingId, matchId)
        if (!found) {
          return (
            <Screen title={t('meetings.field.log-gone')} back="/">
              <p>{t('meetings.field.log-gone-text')}</p>
            </Screen>
          )
        }
        return <LogForm key={found.meeting.id} {...found} mine={mine} />
      }}
    </KeptAnswer>
  )
}

function find(mine: MyMeetings, meetingId: string | undefined, matchId: string | undefined) {
  const planned = [...mine.unlogged, ...mine.planned].find(({ id }) => id === meetingId)
  const contact = mine.contacts.find((one) => one.matchId === (planned?.matchId ?? matchId))
  if (!contact) return null
  const unplanned: Told = {
    ...{ id: `new-${contact.matchId}`, matchId: contact.matchId, day: mine.today },
    ...{ starts: null, placeKind: null, minutes: null },
  }
  return { contact, meeting: planned ?? unplanned, planned: planned !== undefined }
}

function LogForm({
  contact,
  meeting,
  planned,
  mine,
}: {
  contact: MyContact
  meeting: Told
  planned: boolean
  mine: MyMeetings
}) {
  const { t, day } = useTexts()
  const { send } = usePhone()
  const go = useNavigate()
  const { draft, change, forget } = useKeptDraft<LogDraft>(`log ${meeting.id}`, () =>
    draftFor(contact, meeting),
  )
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft, mine.boundaries)
  const about = { draft, change, contact }

  const sendLog = async () => {
    if (missing.length > 0) {
      setTried(true)
      return
    }
    const ids = { meetingId: planned ? meeting.id : newCommandId(), matchId: meeting.matchId }
    const log = logOf(draft, { ...ids, starts: meeting.starts }, Temporal.Now.instant().toString())
    await send(
      meetingsApi.logMyMeeting,
      log,
      t('meetings.field.log-of', { name: contact.name, day: day(draft.day) }),
    )
    await forget()
    void go('/', { replace: true })
  }

  return (
    <Screen
      back="/"
      title={t('meetings.field.how-did-it-go')}
      above={
        meeting.starts
          ? t('meetings.field.with-at', {
              name: contact.name,
              day: day(meeting.day, 'near'),
              time: meeting.starts,
            })
          : t('meetings.field.with', { name: contact.name, day: day(draft.day, 'near') })
      }
    >
      {!planned && (
        <Input
          label={t('meetings.field.which-day')}
          type="date"
          value={draft.day}
          max={mine.today}
          onChange={(day) => day && change({ day })}
        />
      )}
      <OneOf
        label={t('meetings.field.did-you-meet')}
        taps={[
          { value: 'yes', label: t('meetings.field.we-met') },
          { value: 'no', label: t('meetings.field.we-did-not') },
        ]}
        value={draft.made === null ? null : draft.made ? 'yes' : 'no'}
        onChoose={(answer) => change({ made: answer === 'yes' })}
      />
      {draft.made === false && (
        <OneOf<CancelledBy>
          label={t('meetings.field.why-not')}
          taps={cancellers.map((who) => ({ value: who, label: t(cancellerWord(who)) }))}
          value={draft.cancelledBy}
          onChoose={(cancelledBy) => change({ cancelledBy })}
        />
      )}
      {draft.made === true && (
        <>
          <Circumstances {...about} />
          {!contact.endsWithCustody && <TopicQuestion {...about} />}
          {!contact.endsWithCustody && <StepQuestion {...about} />}
          {mine.boundaries.length > 0 && <BoundaryQuestion {...about} asked={mine.boundaries} />}
        </>
      )}
      {draft.made !== null && <StrainQuestion {...about} />}
      {draft.made !== null && <WorryQuestion {...about} />}
      {tried && missing.length > 0 && (
        <p role="alert" className="field-as-of">
          {t(`meetings.field.missing-${missing[0]!}`)}
        </p>
      )}
      <MainButton onClick={() => void sendLog()}>{t('meetings.field.send')}</MainButton>
      <p className="soft small">{t('meetings.field.no-signal')}</p>
    </Screen>
  )
}
