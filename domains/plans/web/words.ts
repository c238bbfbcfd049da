import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, type Tone, useTexts } from '#platform/web/index.ts'
import type { ReviewRow } from '../model/review.ts'
import { type LetGoReason, letGoReasons, saidWays } from '../model/shapes.ts'
import type { Step } from '../model/step.ts'

/** Today by the clock of the reader; what is written is checked against the organisation's own. */
export const todayHere = () => Temporal.Now.plainDateISO().toString()

type Names = { en: string; nb: string; bg: string; ro: string }

/** The words for what plans are made of, in the reader's language. */
export function usePlanWords() {
  const texts = useTexts()
  const { t, day, language } = texts
  return useMemo(() => {
    const word = (group: string, code: string) => t(`plans.${group}.${code}` as TextKey)
    const offset = (days: number) =>
      days === 0
        ? t('plans.offset.on')
        : t(days < 0 ? 'plans.offset.before' : 'plans.offset.after', { count: Math.abs(days) })
    return {
      word,
      offset,
      inMine: (names: Names) => names[language],
      choices: <Value extends string>(codes: readonly Value[], group: string): Choice<Value>[] =>
        codes.map((value) => ({ value, label: word(group, value) })),
      letGo: (reason: LetGoReason | null) => (reason ? word('let-go', reason) : ''),
      /** Until when: the day itself, and for those that move along also why that day. */
      due: ({ due, dueOffset }: Pick<Step, 'due' | 'dueOffset'>) =>
        due === null
          ? dueOffset === null
            ? ''
            : offset(dueOffset)
          : dueOffset === null
            ? day(due, 'near')
            : `${day(due, 'near')}, ${offset(dueOffset)}`,
      owner: ({ ownerKind, owner, ownerName }: Pick<Step, 'ownerKind' | 'owner' | 'ownerName'>) =>
        owner ?? ownerName ?? word('owner', ownerKind),
      /** Why so often: where somebody stands, in a sentence. */
      standing: ({ situation, days }: Pick<ReviewRow, 'situation' | 'days'>) =>
        situation === null
          ? t('plans.standing.none')
          : t(`plans.standing.${situation}` as TextKey, { count: Math.max(0, days ?? 0) }),
    }
  }, [t, day, language])
}

export const useLetGoChoices = () => usePlanWords().choices(letGoReasons, 'let-go')
export const useSaidChoices = () => usePlanWords().choices(saidWays, 'said')

export const toneOfReview: Record<ReviewRow['state'], Tone> = {
  none: 'plain',
  ahead: 'fjord',
  due: 'lamp',
  overdue: 'beacon',
  paused: 'plain',
}

/** How a review stands, in few words. */
export function useReviewState() {
  const { t, day } = useTexts()
  return ({ state, due, overdueDays }: Pick<ReviewRow, 'state' | 'due' | 'overdueDays'>) => {
    if (state === 'overdue') return t('plans.review.overdue', { count: overdueDays })
    if (state === 'due') return t('plans.review.due')
    if (state === 'paused') return t('plans.review.paused')
    return due === null ? t('plans.review.none') : day(due, 'near')
  }
}
