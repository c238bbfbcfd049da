import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  AnyOf,
  Input,
  KeptAnswer,
  MainButton,
  OneOf,
  Screen,
  TextBox,
  useKept,
  useKeptDraft,
  usePhone,
} from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import {
  changes,
  explanations,
  lifePlans,
  type MyContact,
  meetingsApi,
  motives,
  needs,
  wordsAbout,
} from '../model/index.ts'
import {
  blankImpression,
  type ImpressionDraft,
  impressionOf,
  missingInImpression,
} from './impression-draft.ts'

/** After a visit: what the other one said, in their own words, and a few questions by tap. No line is needed. */
export default function ImpressionPage() {
  const { t } = useTexts()
  const { matchId } = useParams()
  const kept = useKept(meetingsApi.myMeetings, {})
  return (
    <KeptAnswer of={kept}>
      {({ contacts, today }) => {
        const contact = contacts.find((one) => one.matchId === matchId && !one.endsWithCustody)
        if (contact) return <ImpressionForm contact={contact} today={today} />
        return (
          <Screen title={t('meetings.field.log-gone')} back="/meetings">
            <p>{t('meetings.field.no-contacts')}</p>
          </Screen>
        )
      }}
    </KeptAnswer>
  )
}

function ImpressionForm({ contact, today }: { contact: MyContact; today: string }) {
  const { t, day } = useTexts()
  const { send } = usePhone()
  const go = useNavigate()
  const { draft, change, forget } = useKeptDraft<ImpressionDraft>(`impression ${contact.matchId}`, () =>
    blankImpression(today),
  )
  const [tried, setTried] = useState(false)
  const isMissing = missingInImpression(draft)
  const choices = <Value extends string>(codes: readonly Value[], word: (code: Value) => string) =>
    codes.map((value) => ({ value, label: word(value) }))

  const save = async () => {
    setTried(true)
    if (isMissing) return
    const title = t('meetings.field.impression-of', { name: contact.name, day: day(draft.day) })
    await send(meetingsApi.noteMyImpression, impressionOf(draft, contact.matchId), title)
    await forget()
    void go('/meetings', { replace: true })
  }
  return (
    <Screen
      back="/meetings"
      title={t('meetings.field.impression')}
      above={t('meetings.field.with', { name: contact.name, day: day(draft.day, 'near') })}
    >
      <Input
        label={t('meetings.field.which-day')}
        type="date"
        value={draft.day}
        max={today}
        onChange={(day) => day && change({ day })}
      />
      <OneOf
        label={t('meetings.impressions.explained')}
        taps={choices(explanations, (code) => t(`meetings.explained.${code}`))}
        value={draft.purposeExplained}
        onChoose={(purposeExplained) => change({ purposeExplained })}
      />
      <fieldset className="field-taps">
        <legend>
          {t('meetings.impressions.own-words')}{' '}
          <span className="soft">{t('meetings.impressions.own-words-hint')}</span>
        </legend>
        <div className="field-words">
          {wordsAbout.map((about) => (
            <TextBox
              key={about}
              label={t(`meetings.about.${about}`)}
              maxLength={1000}
              rows={2}
              value={draft.words[about] ?? ''}
              onChange={(said) => change({ words: { ...draft.words, [about]: said } })}
            />
          ))}
        </div>
      </fieldset>
      <AnyOf
        label={t('meetings.impressions.problems')}
        taps={choices(needs, (code) => t(`meetings.need.${code}`))}
        values={draft.problems}
        onChange={(problems) => change({ problems })}
      />
      <AnyOf
        label={t('meetings.impressions.plans')}
        taps={choices(lifePlans, (code) => t(`meetings.life.${code}`))}
        values={draft.plans}
        onChange={(plans) => change({ plans })}
      />
      <AnyOf
        label={t('meetings.impressions.motives')}
        taps={choices(motives, (code) => t(`meetings.motive.${code}`))}
        values={draft.motives}
        onChange={(chosen) => change({ motives: chosen })}
      />
      <Input
        label={t('meetings.impressions.next')}
        maxLength={300}
        value={draft.nextStep}
        onChange={(nextStep) => change({ nextStep })}
      />
      <OneOf
        label={t('meetings.impressions.change')}
        taps={choices(changes, (code) => t(`meetings.change.${code}`))}
        value={draft.change}
        onChoose={(chosen) => change({ change: chosen })}
      />
      {tried && isMissing && (
        <p role="alert" className="field-as-of">
          {t('meetings.field.impression-missing')}
        </p>
      )}
      <MainButton onClick={() => void save()}>{t('meetings.field.send')}</MainButton>
      <p className="soft small">{t('meetings.field.impression-text')}</p>
    </Screen>
  )
}
