import { useMemo } from 'react'
import { policyApi, slotAt } from '#domains/volunteers/model/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { type Choice, type Tone, useAnswer, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { AttentionCode } from '../model/attention.ts'
import type { SpokenNever, SpokenPoint } from '../model/proposal.ts'
import type { MatchState, Pause } from '../model/steps.ts'

type Names = { en: string; nb: string; bg: string; ro: string }

/** The words for what matches are and do, in the reader's language. */
export function useMatchWords() {
  const texts = useTexts()
  const { t, language } = texts
  return useMemo(() => {
    const word = (group: string, code: string) => t(`matches.${group}.${code}` as TextKey)
    return {
      word,
      stateWord: ({ state, pausedBecause }: { state: MatchState; pausedBecause: Pause | null }) =>
        pausedBecause === 'moved-unit' ? word('paused-because', pausedBecause) : word('state', state),
      inMine: (names: Names) => names[language],
      refusal: (code: string) => t(`refusals.reason.${code}` as TextKey),
      choices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: word(group, value) })),
    }
  }, [t, language])
}

/** Reasons of a pair as sentences: the codes with the languages, hours and interests that stand behind them. */
export function usePairWords() {
  const { t, language, list } = useTexts()
  const nameOfLanguage = useLanguageName()
  const interests = useAnswer(policyApi.interests, {}).data ?? []
  const nameOfInterest = (code: string) =>
    interests.find((interest) => interest.code === code)?.names[language] ?? code
  const hour = (slot: number) => {
    const { weekday, part } = slotAt(slot)
    return t('matches.slot', {
      day: weekdayName(weekday, language),
      part: t(`volunteers.part.${part}`).toLocaleLowerCase(language),
    })
  }
  const values = ({ values: of }: Pick<SpokenPoint | SpokenNever, 'values'>) => ({
    languages: list((of.languages ?? []).map(nameOfLanguage)),
    hours: list((of.hours ?? []).slice(0, 3).map(hour)),
    more: Math.max(0, (of.hours ?? []).length - 3),
    interests: list((of.interests ?? []).map(nameOfInterest)),
    areas: list(of.areas ?? []),
    limits: list((of.limits ?? []).map((code) => t(`volunteers.limit.${code}` as TextKey))),
  })
  return {
    hour,
    nameOfInterest,
    nameOfLanguage,
    point: (one: SpokenPoint) => t(`matches.point.${one.code}` as TextKey, values(one)),
    never: (one: SpokenNever) => t(`matches.never.${one.code}` as TextKey, values(one)),
  }
}

export const toneOfState: Record<MatchState, Tone> = {
  requested: 'lamp',
  proposed: 'fjord',
  accepted: 'fjord',
  active: 'moss',
  paused: 'plain',
  ended: 'plain',
  withdrawn: 'plain',
}

export const toneOfAttention = (code: AttentionCode): Tone =>
  ['kept-apart', 'release-unclear', 'moved-unit', 'volunteer-stopped', 'declined-often'].includes(code)
    ? 'beacon'
    : 'lamp'

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days

export const pathOfMatch = (id: string) => `/matches/${id}`
export const pathOfPerson = (id: string) => `/people/${id}?tab=matches`
