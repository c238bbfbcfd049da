import { useMemo } from 'react'
import { partsOfDay, policyApi } from '#domains/volunteers/model/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { type Choice, type Tone, useAnswer, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { AttentionCode } from '../model/attention.ts'
import type { SpokenNever, SpokenPoint } from '../model/proposal.ts'
import type { MatchState } from '../model/steps.ts'

type Names = { en: string; nb: string; bg: string; ro: string }

/** The words for what matches are and do, in the reader's language. */
export function useMatchWords() {
  const texts = useTexts()
  const { t, language } = texts
  return useMemo(() => {
    const word = (group: string, code: string) => t(`matches.${group}.${code}` as TextKey)
    return {
      word,
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
  const hour = (slot: number) =>
    t('matches.slot', {
      day: weekdayName(Math.floor(slot / partsOfDay.length) + 1, language),
      part: t(`volunteers.part.${partsOfDay[slot % partsOfDay.length]!}`).toLocaleLowerCase(language),
    })
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
  ['kept-apart', 'release-unclear', 'volunteer-stopped', 'declined-often'].includes(code) ? 'beacon' : 'lamp'

/** The reader's own day: what "today" means where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days

export const pathOfMatch = (id: string) => `/matches/${id}`
export const pathOfPerson = (id: string) => `/people/${id}?tab=matches`
