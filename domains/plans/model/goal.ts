import Type from 'typebox'
import { Compartment } from '#domains/journal/model/index.ts'
import { Day, Id, LetGoReason, OrNull, SaidHow, SomeWords, Version, Words } from './shapes.ts'
import { Step } from './step.ts'

export const goalStates = ['open', 'reached', 'set-aside'] as const
export const GoalState = Type.Enum(goalStates)
export type GoalState = Type.Static<typeof GoalState>

/** In my words: what was said, when, how, and who wrote it down. */
export const OwnSaying = Type.Object({
  words: Words(),
  saidOn: Day,
  how: SaidHow,
  writtenBy: OrNull(Type.String()),
  /** A slip is mended only by whoever wrote it down. */
  mayMend: Type.Boolean(),
})
export type OwnSaying = Type.Static<typeof OwnSaying>

/** What somebody wants, in both voices, with what is done towards it. */
export const Goal = Type.Object({
  id: Id,
  version: Version,
  personId: Id,
  compartment: Compartment,
  areaSlug: OrNull(Type.String()),
  needId: OrNull(Id),
  own: OrNull(OwnSaying),
  workerWords: SomeWords(),
  state: GoalState,
  stateOn: OrNull(Day),
  setAsideReason: OrNull(LetGoReason),
  cameOf: SomeWords(),
  /** How many former wordings are kept. */
  former: Type.Integer(),
  mayWrite: Type.Boolean(),
  steps: Type.Array(Step),
})
export type Goal = Type.Static<typeof Goal>

export const NewGoal = Type.Object({
  personId: Id,
  ownWords: SomeWords(),
  ownSaidOn: OrNull(Day),
  ownSaidHow: OrNull(SaidHow),
  workerWords: SomeWords(),
  areaSlug: OrNull(Type.String({ maxLength: 60 })),
  needId: OrNull(Id),
})
export type NewGoal = Type.Static<typeof NewGoal>

/** Words that stood there before. */
export const FormerWords = Type.Object({
  id: Id,
  voice: Type.Enum(['own', 'worker'] as const),
  words: Type.String(),
  saidOn: OrNull(Day),
  writtenBy: OrNull(Type.String()),
  mended: Type.Boolean(),
  replacedAt: Type.String({ format: 'date-time' }),
  replacedBy: OrNull(Type.String()),
})
export type FormerWords = Type.Static<typeof FormerWords>
