import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { reviewOutcomes } from './refusal.ts'

const uuid = Type.String({ format: 'uuid' })
const words = Type.String({ minLength: 1, maxLength: 4000 })

/** As the person said or wrote it, or as somebody tells that they said it. */
export const whoseWords = ['own', 'as-told'] as const
export type WhoseWords = (typeof whoseWords)[number]

export const objectionWays = ['letter', 'spoken', 'call', 'message'] as const
export type ObjectionWay = (typeof objectionWays)[number]

export const letterWays = ['handed-over', 'by-post', 'read-aloud'] as const
export type LetterWay = (typeof letterWays)[number]

/** An objection as it comes; until when it is answered follows from the house's own rule of that day. */
export const NewObjection = Type.Object({
  refusalId: uuid,
  cameOn: Day,
  whoseWords: Type.Enum(whoseWords),
  words,
  how: Type.Enum(objectionWays),
  /** Somebody who did not decide. */
  answererId: uuid,
})
export type NewObjection = Type.Static<typeof NewObjection>

export const ObjectionAnswer = Type.Object({
  id: uuid,
  version: Type.Integer(),
  outcome: Type.Enum(reviewOutcomes),
  words: Type.String({ minLength: 1, maxLength: 2000 }),
})
export type ObjectionAnswer = Type.Static<typeof ObjectionAnswer>

export const Objection = Type.Object({
  id: uuid,
  version: Type.Integer(),
  refusalId: uuid,
  personId: uuid,
  personName: Type.String(),
  cameOn: Day,
  whoseWords: Type.Enum(whoseWords),
  words: Type.String(),
  how: Type.Enum(objectionWays),
  answererId: OrNull(uuid),
  answererName: OrNull(Type.String()),
  dueOn: Day,
  answeredOn: OrNull(Day),
  answeredByName: OrNull(Type.String()),
  outcome: OrNull(Type.Enum(reviewOutcomes)),
  answerWords: OrNull(Type.String()),
})
export type Objection = Type.Static<typeof Objection>

export const NewLetterGiven = Type.Object({
  refusalId: uuid,
  /** The answer to this objection; empty: the letter about the "no" itself. */
  objectionId: OrNull(uuid),
  language: Language,
  givenOn: Day,
  how: Type.Enum(letterWays),
})
export type NewLetterGiven = Type.Static<typeof NewLetterGiven>

export const LetterGiven = Type.Object({
  id: uuid,
  refusalId: uuid,
  personId: uuid,
  objectionId: OrNull(uuid),
  language: Language,
  givenOn: Day,
  how: Type.Enum(letterWays),
  givenByName: OrNull(Type.String()),
})
export type LetterGiven = Type.Static<typeof LetterGiven>
