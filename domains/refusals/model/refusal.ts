import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NewPackage } from './default-package.ts'
import {
  alternativeAnswers,
  alternatives,
  deciderKinds,
  liftedReasons,
  refusalBases,
  refusalReasons,
  refusalSources,
} from './reasons.ts'

const uuid = Type.String({ format: 'uuid' })
const name = OrNull(Type.String())
const words = OrNull(Type.String({ minLength: 1, maxLength: 2000 }))
const version = Type.Integer()

/** What somebody else found who looked at it again. */
export const reviewOutcomes = ['stands', 'changed', 'lifted'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

const decision = {
  deciderKind: Type.Enum(deciderKinds),
  reason: Type.Enum(refusalReasons),
  basis: Type.Enum(refusalBases),
  words,
}
const inItsPlace = {
  /** Empty: nothing has been offered so far. */
  alternative: OrNull(Type.Enum(alternatives)),
  alternativeWords: words,
}
const withPackage = { package: Type.Optional(OrNull(NewPackage)) }
const nextLook = { reviewOn: OrNull(Day), reviewerId: OrNull(uuid) }

/** A "no" to a person, written down by hand. Without `deciderId` a "no" of the centre is that of whoever writes. */
export const NewRefusal = Type.Object({
  personId: uuid,
  ...decision,
  deciderId: OrNull(uuid),
  deciderName: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  decidedOn: Day,
  ...inItsPlace,
  ...withPackage,
  ...nextLook,
})
export type NewRefusal = Type.Static<typeof NewRefusal>

export const AlternativeOffer = Type.Object({ id: uuid, version, ...inItsPlace, ...withPackage })
export type AlternativeOffer = Type.Static<typeof AlternativeOffer>

/** What the person said to what was offered. */
export const AlternativeAnswered = Type.Object({
  id: uuid,
  version,
  answer: Type.Enum(alternativeAnswers),
  answeredOn: Day,
})

/** The person signed that they want nothing in its place. */
export const SignedWish = Type.Object({ id: uuid, version, wishSignedOn: Day })

/** Somebody asks again: the "no" becomes history, and the question is open. */
export const Reopening = Type.Object({
  id: uuid,
  version,
  words: Type.String({ minLength: 1, maxLength: 2000 }),
})

export const ReviewPlan = Type.Object({ id: uuid, version, reviewOn: Day, reviewerId: uuid })
export type ReviewPlan = Type.Static<typeof ReviewPlan>

export const Review = Type.Object({
  id: uuid,
  version,
  outcome: Type.Enum(reviewOutcomes),
  words: Type.String({ minLength: 1, maxLength: 2000 }),
})
export type Review = Type.Static<typeof Review>

export const Refusal = Type.Object({
  id: uuid,
  version,
  personId: OrNull(uuid),
  personName: name,
  unitId: uuid,
  unitName: Type.String(),
  ...decision,
  deciderName: name,
  /** Decided by whoever asks: somebody else looks at it again. */
  isOwn: Type.Boolean(),
  decidedAt: Type.String(),
  source: Type.Enum(refusalSources),
  ...inItsPlace,
  ...nextLook,
  reviewerName: name,
  reviewedAt: name,
  reviewedByName: name,
  reviewOutcome: OrNull(Type.Enum(reviewOutcomes)),
  reviewWords: name,
  answerToAlternative: OrNull(Type.Enum(alternativeAnswers)),
  answeredAlternativeOn: OrNull(Day),
  /** The day on which the person signed that they want nothing in its place. */
  wishSignedOn: OrNull(Day),
  /** From when the question is open again. */
  liftedOn: OrNull(Day),
  liftedWhy: OrNull(Type.Enum(liftedReasons)),
  liftedWords: name,
})
export type Refusal = Type.Static<typeof Refusal>

/** `without-alternative`: nobody was left empty-handed on purpose; `review-due`: the day has come and nobody has looked. */
export const refusalViews = ['without-alternative', 'review-due', 'review-ahead', 'objection-open'] as const

export const RefusalFilter = Type.Object({
  unitId: Type.Optional(uuid),
  deciderKind: Type.Optional(Type.Enum(deciderKinds)),
  reason: Type.Optional(Type.Enum(refusalReasons)),
  view: Type.Optional(Type.Enum(refusalViews)),
})
export type RefusalFilter = Type.Static<typeof RefusalFilter>
