import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { LifeArea } from './life-area.ts'
import { Need } from './need.ts'
import { Id, Moment, Version } from './shapes.ts'

/** Four answers that are never taken for one another. */
export const areaAnswers = ['need', 'no-need', 'not-asked', 'does-not-want-to-say'] as const
export const AreaAnswer = Type.Enum(areaAnswers)
export type AreaAnswer = Type.Static<typeof AreaAnswer>

/** What was answered about an area, on which day, and who wrote it down. */
export const AreaSaid = Type.Object({
  id: Id,
  personId: Id,
  areaId: Id,
  answer: AreaAnswer,
  saidOn: Day,
  by: OrNull(Type.String()),
})
export type AreaSaid = Type.Static<typeof AreaSaid>
export const NewAreaSaid = Type.Pick(AreaSaid, ['personId', 'areaId', 'answer', 'saidOn'])
export type NewAreaSaid = Type.Static<typeof NewAreaSaid>

/** What somebody can build on: as they said it, or as a colleague has seen it. */
export const Strength = Type.Object({
  id: Id,
  version: Version,
  personId: Id,
  areaId: OrNull(Id),
  words: Type.String({ minLength: 1, maxLength: 500 }),
  ownWords: Type.Boolean(),
  saidOn: Day,
  setAsideOn: OrNull(Day),
  by: OrNull(Type.String()),
})
export type Strength = Type.Static<typeof Strength>
export const NewStrength = Type.Pick(Strength, ['personId', 'areaId', 'words', 'ownWords', 'saidOn'])
export type NewStrength = Type.Static<typeof NewStrength>

export const Step = Type.Integer({ minimum: 1, maximum: 5 })
export const SaidBy = Type.Enum(['person', 'staff'] as const)
export type SaidBy = Type.Static<typeof SaidBy>

/** One of the five sentences of an area, as the person or a colleague sees it on a day. */
export const Distance = Type.Object({
  id: Id,
  personId: Id,
  areaId: Id,
  step: Step,
  saidBy: SaidBy,
  saidOn: Day,
  recordedAt: Moment,
  by: OrNull(Type.String()),
})
export type Distance = Type.Static<typeof Distance>
export const NewDistance = Type.Pick(Distance, ['personId', 'areaId', 'step', 'saidBy', 'saidOn'])
export type NewDistance = Type.Static<typeof NewDistance>

/** An area of somebody's life. One whose compartment is closed to the reader says so, and nothing of what it holds. */
export const AreaOfPerson = Type.Object({
  area: LifeArea,
  isOpen: Type.Boolean(),
  mayWrite: Type.Boolean(),
  /** Null: nobody has asked. */
  said: OrNull(AreaSaid),
  needs: Type.Array(Need),
  distances: Type.Array(Distance),
})
export type AreaOfPerson = Type.Static<typeof AreaOfPerson>

export const PersonNeeds = Type.Object({
  areas: Type.Array(AreaOfPerson),
  strengths: Type.Array(Strength),
  /** What is about no area in particular may be written. */
  mayWriteHelp: Type.Boolean(),
})
export type PersonNeeds = Type.Static<typeof PersonNeeds>
