import Type from 'typebox'
import { PauseReason, ReviewPause, Side } from './pause.ts'
import { Situation } from './review-table.ts'
import { Day, Id, OrNull, SaidHow, SomeWords } from './shapes.ts'

/** A plan was looked at together. */
export const Review = Type.Object({
  id: Id,
  heldOn: Day,
  dueOn: OrNull(Day),
  how: SaidHow,
  /** In short, what changed. */
  words: SomeWords(),
  ownWords: SomeWords(),
  heldBy: OrNull(Type.String()),
})
export type Review = Type.Static<typeof Review>

export const NewReview = Type.Object({
  personId: Id,
  heldOn: Day,
  how: SaidHow,
  words: SomeWords(),
  ownWords: SomeWords(),
})
export type NewReview = Type.Static<typeof NewReview>

export const ReviewState = Type.Enum(['none', 'ahead', 'due', 'overdue', 'paused'] as const)

const standing = {
  state: ReviewState,
  due: OrNull(Day),
  overdueDays: Type.Integer(),
  /** Null where no review is asked: somebody has died, moved away, or the case is closed. */
  situation: OrNull(Situation),
  /** Days to release, or since it. */
  days: OrNull(Type.Integer()),
  weeks: OrNull(Type.Integer()),
}

/** When the plan is next looked at, and why then. */
export const NextReview = Type.Object({
  ...standing,
  heldWithin: Type.Integer(),
  /** Where the rule is written; `proposal` stands for the handbook's. */
  source: OrNull(Type.String()),
  pause: OrNull(ReviewPause),
})
export type NextReview = Type.Static<typeof NextReview>

/** One line of the list of reviews. */
export const ReviewRow = Type.Object({
  person: Type.Object({ id: Id, name: Type.String() }),
  responsible: OrNull(Type.String()),
  lastHeldOn: OrNull(Day),
  ...standing,
  pausedBy: OrNull(Type.Object({ whose: Side, reason: PauseReason, ends: Day })),
})
export type ReviewRow = Type.Static<typeof ReviewRow>
