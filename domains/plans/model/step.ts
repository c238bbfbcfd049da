import Type from 'typebox'
import { Day, Id, LetGoReason, OrNull, SomeWords, Version, Words } from './shapes.ts'

/** Who does it: the person, whoever goes with them as a volunteer, a colleague, or somebody else in words. */
export const ownerKinds = ['me', 'volunteer', 'staff', 'partner'] as const
export const OwnerKind = Type.Enum(ownerKinds)
export type OwnerKind = Type.Static<typeof OwnerKind>

export const stepStates = ['open', 'done', 'dropped'] as const
export const StepState = Type.Enum(stepStates)
export type StepState = Type.Static<typeof StepState>

const plan = {
  words: Words(300),
  ownerKind: OwnerKind,
  ownerId: OrNull(Id),
  ownerName: OrNull(Type.String({ minLength: 1, maxLength: 120 })),
  dueDay: OrNull(Day),
  /** Days from the current day of release; before it if negative. */
  dueOffset: OrNull(Type.Integer({ minimum: -3650, maximum: 3650 })),
}

export const Step = Type.Object({
  id: Id,
  version: Version,
  goalId: Id,
  ...plan,
  /** The colleague's name, where a colleague does it. */
  owner: OrNull(Type.String()),
  /** The day itself, computed; null while nothing is due or the release has no day. */
  due: OrNull(Day),
  state: StepState,
  doneOn: OrNull(Day),
  cameOf: SomeWords(),
  droppedOn: OrNull(Day),
  droppedReason: OrNull(LetGoReason),
  droppedWords: SomeWords(),
  /** Ticked by the person on their own paper. */
  tickedOn: OrNull(Day),
})
export type Step = Type.Static<typeof Step>

export const NewStep = Type.Object({ goalId: Id, ...plan })
export type NewStep = Type.Static<typeof NewStep>

export const StepChange = Type.Object({ id: Id, version: Version, ...plan })
export type StepChange = Type.Static<typeof StepChange>

/** A tick that was made by hand. */
export const Tick = Type.Object({ stepId: Id, day: Day })
export type Tick = Type.Static<typeof Tick>

/** A step as a list of many people shows it. */
export const StepOfMine = Type.Object({
  id: Id,
  version: Version,
  words: Type.String(),
  due: OrNull(Day),
  person: Type.Object({ id: Id, name: Type.String() }),
})
export type StepOfMine = Type.Static<typeof StepOfMine>
