import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Input, KeptAnswer, MainButton, OneOf, Screen, Trouble, useKept } from '#platform/field/index.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useTexts } from '#platform/web/texts.tsx'
import {
  type MyContact,
  type MyMeetings,
  type MyPlan,
  meetingsApi,
  type PlaceKind,
  placeKinds,
  sideOf,
  visitorPlansAhead,
} from '../model/index.ts'
import { placeWord } from './words.ts'

/** Planning needs a line: it is held against permits, visiting hours and what others have planned. */
export default function PlanPage() {
  const { t } = useTexts()
  const { matchId } = useParams()
  const kept = useKept(meetingsApi.myMeetings, {})
  return (
    <KeptAnswer of={kept}>
      {(mine) => {
        const contact = mine.contacts.find((one) => one.matchId === matchId)
        if (!contact) {
          return (
            <Screen title={t('meetings.field.log-gone')} back="/">
              <p>{t('meetings.field.no-contacts')}</p>
            </Screen>
          )
        }
        return <PlanForm contact={contact} mine={mine} />
      }}
    </KeptAnswer>
  )
}

const lastDayOfVisitor = (today: string) => Temporal.PlainDate.from(today).add(visitorPlansAhead).toString()

function PlanForm({ contact, mine }: { contact: MyContact; mine: MyMeetings }) {
  const { t } = useTexts()
  const go = useNavigate()
  const { run, pending, problem } = useCommand(meetingsApi.planMyMeeting)
  const [plan, setPlan] = useState<MyPlan>(() => ({
    ...{ matchId: contact.matchId, day: mine.today, starts: '17:00', minutes: contact.usual.minutes ?? 60 },
    ...{ placeKind: contact.usual.placeKind ?? 'public-place', prisonId: null, place: null, backBy: null },
  }))
  const change = (part: Partial<MyPlan>) => setPlan((before) => ({ ...before, ...part }))
  const inside = sideOf(plan.placeKind) === 'inside'

  const choosePlace = (placeKind: PlaceKind) =>
    change({
      placeKind,
      prisonId: sideOf(placeKind) === 'inside' ? (mine.permits[0]?.prisonId ?? null) : null,
    })
  const save = async () => {
    const answer = await run(plan)
    if ('output' in answer) void go('/meetings', { replace: true })
  }
  return (
    <Screen back="/" title={t('meetings.field.plan-with', { name: contact.name })}>
      <OneOf<PlaceKind>
        label={t('meetings.field.where')}
        taps={placeKinds.map((kind) => ({ value: kind, label: t(placeWord(kind)) }))}
        value={plan.placeKind}
        onChoose={choosePlace}
      />
      {inside && (
        <OneOf
          label={t('meetings.field.which-prison')}
          taps={mine.permits.map(({ prisonId, prison }) => ({ value: prisonId, label: prison }))}
          value={plan.prisonId}
          onChoose={(prisonId) => change({ prisonId })}
        />
      )}
      {inside && mine.permits.length === 0 && <p className="field-as-of">{t('meetings.field.no-permit')}</p>}
      <Input
        label={t('meetings.field.which-day')}
        type="date"
        min={mine.today}
        max={contact.endsWithCustody ? lastDayOfVisitor(mine.today) : undefined}
        value={plan.day}
        onChange={(day) => day && change({ day })}
      />
      <div className="field-pair">
        <Input
          label={t('meetings.field.from')}
          type="time"
          value={plan.starts}
          onChange={(starts) => starts && change({ starts: starts.slice(0, 5) })}
        />
        <Input
          label={t('meetings.field.minutes-together')}
          type="number"
          inputMode="numeric"
          min={5}
          max={720}
          step={5}
          value={plan.minutes}
          onChange={(minutes) => change({ minutes: Math.round(Number(minutes)) })}
        />
      </div>
      <Input
        label={t('meetings.field.place-words')}
        maxLength={120}
        value={plan.place ?? ''}
        onChange={(place) => change({ place: place || null })}
      />
      <Input
        label={t('meetings.field.back-by-label')}
        type="time"
        value={plan.backBy ?? ''}
        onChange={(backBy) => change({ backBy: backBy.slice(0, 5) || null })}
      />
      <p className="soft small">{t('meetings.field.back-by-hint')}</p>
      {problem && <Trouble problem={problem} />}
      <MainButton disabled={pending} onClick={() => void save()}>
        {t('meetings.field.save-plan')}
      </MainButton>
    </Screen>
  )
}
