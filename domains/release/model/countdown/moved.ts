import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })

export const breakKinds = [
  'day-unknown',
  'due-passed',
  'friday',
  'eve-of-holiday',
  'holiday',
  'weekend',
  'volunteer-away',
  'colleague-away',
  'visit-after-release',
  'meeting-before-release',
  'fixed-while-inside',
  'fixed-too-late',
  'gate-confirmed-for-other-day',
] as const
export type BreakKind = (typeof breakKinds)[number]

/** One thing that no longer fits since the date moved: what it is about, and the day that it speaks of. */
export const Break = Type.Object({
  kind: Type.Enum(breakKinds),
  what: OrNull(Type.String()),
  day: OrNull(Day),
})
export type Break = Type.Static<typeof Break>

/** A date that moved while its countdown ran. Undecided: what broke is as of now; decided: as it was then. */
export const MovedDate = Type.Object({
  id: Id,
  releaseId: Id,
  personId: Id,
  fromDay: OrNull(Day),
  toDay: OrNull(Day),
  movedAt: Type.String({ format: 'date-time' }),
  broke: Type.Array(Break),
  decidedAt: OrNull(Type.String({ format: 'date-time' })),
  decidedBy: OrNull(Type.String()),
  decision: OrNull(Type.String()),
})
export type MovedDate = Type.Static<typeof MovedDate>
