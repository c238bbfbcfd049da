import { useState } from 'react'
import { mySharedPlanApi } from '#domains/matches/model/index.ts'
import { worryKinds } from '#domains/safeguarding/model/index.ts'
import { AnyOf, Input, OneOf, TextBox, useKept } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type Boundary, type MyContact, type PlaceKind, placeKinds, topics } from '../model/index.ts'
import type { LogDraft } from './log-draft.ts'
import { boundaryWord, placeWord, strainWord, topicWord } from './words.ts'

type Part = { draft: LogDraft; change(part: Partial<LogDraft>): void; contact: MyContact }

/** Where and how long, as one sentence from the plan; only who wants to change it sees the fields. */
export function Circumstances({ draft, change }: Part) {
  const { t } = useTexts()
  const { placeKind, minutes, travelMinutes } = draft
  const known = placeKind !== null && minutes !== null
  const [open, setOpen] = useState(!known)
  if (!open) {
    return (
      <p>
        {placeKind && t(placeWord(placeKind))}, {t('meetings.field.minutes', { count: minutes ?? 0 })}
        {travelMinutes ? `, ${t('meetings.field.travelled', { count: travelMinutes })}` : ''}{' '}
        <button type="button" className="field-link" onClick={() => setOpen(true)}>
          {t('meetings.field.change')}
        </button>
      </p>
    )
  }
  return (
    <>
      <OneOf<PlaceKind>
        label={t('meetings.field.where')}
        taps={placeKinds.map((kind) => ({ value: kind, label: t(placeWord(kind)) }))}
        value={placeKind}
        onChoose={(chosen) => change({ placeKind: chosen })}
      />
      <div className="field-pair">
        <Minutes
          label={t('meetings.field.minutes-together')}
          value={minutes}
          onChange={(value) => change({ minutes: value })}
        />
        <Minutes
          label={t('meetings.field.minutes-travel')}
          value={travelMinutes}
          onChange={(value) => change({ travelMinutes: value })}
        />
      </div>
    </>
  )
}

const longestDay = 1440

function Minutes({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange(value: number | null): void
}) {
  return (
    <Input
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      max={longestDay}
      step={5}
      value={value ?? ''}
      onChange={(text) => {
        const said = text === '' ? null : Math.round(Number(text))
        if (said === null || (said >= 0 && said <= longestDay)) onChange(said)
      }}
    />
  )
}

export function TopicQuestion({ draft, change }: Part) {
  const { t } = useTexts()
  return (
    <AnyOf
      label={t('meetings.field.what-about')}
      taps={topics.map((topic) => ({ value: topic, label: t(topicWord(topic)) }))}
      values={draft.topics}
      onChange={(chosen) => change({ topics: chosen })}
    />
  )
}

/** Which steps of the plan the two touched: only of those that are shared, and only where there are any. */
export function StepQuestion({ draft, change, contact }: Part) {
  const { t } = useTexts()
  const { data } = useKept(mySharedPlanApi.mySharedPlan, {})
  const plan = data?.plans.find(({ matchId }) => matchId === contact.matchId)
  const open = plan?.steps.filter(({ state }) => state === 'open') ?? []
  if (open.length === 0) return null
  return (
    <AnyOf
      label={t('meetings.field.which-steps')}
      taps={open.map(({ id, words }) => ({ value: id, label: words }))}
      values={draft.steps ?? []}
      onChange={(steps) => change({ steps })}
    />
  )
}

/** Behind one explicit "none of these": whoever taps nothing has not said no. */
export function BoundaryQuestion({ draft, change, asked }: Part & { asked: readonly Boundary[] }) {
  const { t, list } = useTexts()
  const chosen = draft.boundaries ?? []
  return (
    <>
      <OneOf
        label={t('meetings.field.any-of-these')}
        detail={list(asked.map((boundary) => t(boundaryWord(boundary)).toLocaleLowerCase()))}
        taps={[
          { value: 'none', label: t('meetings.field.none-of-these') },
          { value: 'some', label: t('meetings.field.yes-tell') },
        ]}
        value={draft.boundariesOpen ? 'some' : draft.boundaries === null ? null : 'none'}
        onChoose={(answer) =>
          change({ boundariesOpen: answer === 'some', boundaries: answer === 'none' ? [] : null })
        }
      />
      {draft.boundariesOpen && (
        <AnyOf
          label={t('meetings.field.which-of-these')}
          detail={t('meetings.field.boundary-calm')}
          taps={asked.map((boundary) => ({ value: boundary, label: t(boundaryWord(boundary)) }))}
          values={chosen}
          onChange={(boundaries) => change({ boundaries: boundaries.length > 0 ? boundaries : null })}
        />
      )}
    </>
  )
}

const answers = [1, 2, 3, 4, 5]

export function StrainQuestion({ draft, change }: Part) {
  const { t } = useTexts()
  return (
    <OneOf
      label={t('meetings.field.how-for-you')}
      taps={answers.map((answer) => ({ value: String(answer), label: t(strainWord(answer)) }))}
      value={draft.strain === null ? null : String(draft.strain)}
      onChoose={(answer) => change({ strain: Number(answer) })}
    />
  )
}

/** A worry goes its fixed way to whoever is on duty; a few words are for the log, and are not kept of a prison visit. Both are there only for who wants them. */
export function WorryQuestion({ draft, change, contact }: Part) {
  const { t } = useTexts()
  const { worry } = draft
  const [writing, setWriting] = useState(draft.text !== null)
  return (
    <>
      {worry === null ? (
        <button
          type="button"
          className="field-quiet-button"
          onClick={() => change({ worry: { kind: 'other', words: null } })}
        >
          {t('meetings.field.worried')}
        </button>
      ) : (
        <div className="field-card field-card-lamp">
          <OneOf
            label={t('meetings.field.worry-what')}
            detail={t('meetings.field.worry-route')}
            taps={worryKinds.map((kind) => ({
              value: kind,
              label: t(`safeguarding.kind.${kind}` as TextKey),
            }))}
            value={worry.kind}
            onChoose={(kind) => change({ worry: { ...worry, kind } })}
          />
          <TextBox
            label={t('meetings.field.worry-words')}
            maxLength={300}
            value={worry.words ?? ''}
            onChange={(words) => change({ worry: { ...worry, words: words || null } })}
          />
          <button type="button" className="field-quiet-button" onClick={() => change({ worry: null })}>
            {t('meetings.field.no-worry')}
          </button>
        </div>
      )}
      {contact.endsWithCustody ? null : writing ? (
        <div>
          <TextBox
            label={t('meetings.field.a-few-words')}
            maxLength={400}
            value={draft.text ?? ''}
            onChange={(text) => change({ text: text || null })}
          />
          <p className="soft small">{t('meetings.field.words-hint')}</p>
        </div>
      ) : (
        <button type="button" className="field-link" onClick={() => setWriting(true)}>
          {t('meetings.field.add-words')}
        </button>
      )}
    </>
  )
}
