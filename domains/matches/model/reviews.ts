import Type from 'typebox'
import { Day, Id, Named, OrNull, SomeWords, Version } from './shapes.ts'

export const reviewKinds = ['first-weeks', 'release', 'outside', 'regular', 'ending'] as const
export const ReviewKind = Type.Enum(reviewKinds)
export type ReviewKind = Type.Static<typeof ReviewKind>

export const reviewOutcomes = ['goes-on', 'changes', 'ends', 'ended-well', 'ended-hard'] as const
export const ReviewOutcome = Type.Enum(reviewOutcomes)
export type ReviewOutcome = Type.Static<typeof ReviewOutcome>

/** What can come of a review: a last talk looks back, the others ahead. */
export const outcomesOf = (kind: ReviewKind): readonly ReviewOutcome[] =>
  kind === 'ending' ? ['ended-well', 'ended-hard'] : ['goes-on', 'changes', 'ends']

/** A time at which the match is looked at together: planned, held, or excused with a reason. */
export const Review = Type.Object({
  id: Id,
  version: Version,
  kind: ReviewKind,
  dueOn: Day,
  doneOn: OrNull(Day),
  doneBy: OrNull(Named),
  outcome: OrNull(ReviewOutcome),
  words: SomeWords(),
  excusedWhy: OrNull(Type.String()),
})
export type Review = Type.Static<typeof Review>

/** How long the house waits between reviews. */
export type ReviewRhythm = {
  'review-first-weeks': number
  'review-outside': number
  'review-regular': number
  'ending-talk-within': number
}

type Due = { kind: ReviewKind; dueOn: string }

const after = (day: string, span: { weeks?: number; months?: number; days?: number }) =>
  Temporal.PlainDate.from(day).add(span).toString()

/** What is to be looked at once two people have begun to meet. */
export const reviewsOnBeginning = (
  { begins, outside }: { begins: string; outside: boolean },
  rhythm: ReviewRhythm,
): Due[] => [
  { kind: 'first-weeks', dueOn: after(begins, { weeks: rhythm['review-first-weeks'] }) },
  ...(outside ? outsideReview(begins, rhythm) : []),
]

/** What is to be looked at once the person is out: how it went at the gate, and later how it goes. */
export const reviewsOnRelease = (outsideSince: string, rhythm: ReviewRhythm): Due[] => [
  { kind: 'release', dueOn: outsideSince },
  ...outsideReview(outsideSince, rhythm),
]

const outsideReview = (since: string, rhythm: ReviewRhythm): Due[] => [
  { kind: 'outside', dueOn: after(since, { months: rhythm['review-outside'] }) },
]

/** The last talk, with both, once it has ended. */
export const reviewsOnEnding = (ends: string, rhythm: ReviewRhythm): Due[] => [
  { kind: 'ending', dueOn: after(ends, { days: rhythm['ending-talk-within'] }) },
]

/** The next one after a review was held or excused, while the match runs; no match is looked at once and then never again. */
export function reviewAfter(
  kind: ReviewKind,
  { day, openKinds }: { day: string; openKinds: readonly ReviewKind[] },
  rhythm: ReviewRhythm,
): Due | null {
  const othersComing = openKinds.some((open) => open !== kind && open !== 'ending')
  if (kind === 'ending' || othersComing) return null
  return { kind: 'regular', dueOn: after(day, { months: rhythm['review-regular'] }) }
}
