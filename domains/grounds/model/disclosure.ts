import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { consentPurposes, dataGroups } from './consent.ts'

const uuid = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const words = Type.String({ minLength: 1, maxLength: 2000 })

/** Towards whom: an organisation of the directory, another one by its name, a volunteer, somebody of the family. */
export const recipientKinds = ['partner', 'agency', 'volunteer', 'family'] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** What a ground is: agreed to by the person, answered for by two colleagues, or a rule of law. */
export const groundKinds = ['consent', 'override', 'legal'] as const
export type GroundKind = (typeof groundKinds)[number]

/** Why nothing more reaches them: the ground ended in one way or another, we took it back, or it was done. */
export const stopReasons = [
  'withdrawn',
  'consent-ended',
  'ground-ended',
  'override-ended',
  'taken-back',
  'done',
] as const
export type StopReason = (typeof stopReasons)[number]

export const askedWays = ['letter', 'mail', 'spoken', 'window'] as const
export const deletionAnswers = ['deleted', 'kept-by-law', 'refused', 'never-received'] as const

export const Recipient = Type.Object({
  recipientKind: Type.Enum(recipientKinds),
  recipientId: OrNull(uuid),
  recipientName: Type.String({ minLength: 1, maxLength: 200 }),
  /** What kind of organisation it is, for rules of law; of one in the directory the directory says. */
  recipientType: OrNull(Type.String({ pattern: '^[a-z-]+$', maxLength: 40 })),
})
export type Recipient = Type.Static<typeof Recipient>

export const Ground = Type.Object({
  kind: Type.Enum(groundKinds),
  id: uuid,
  /** The last day of a consent or a rule; empty: no end is known. */
  ends: OrNull(Day),
  /** The minute in which an exception ends. */
  holdsUntil: OrNull(Moment),
})
export type Ground = Type.Static<typeof Ground>

export const Disclosure = Type.Object({
  id: uuid,
  version: Type.Integer(),
  personId: uuid,
  personName: Type.String(),
  recipientKind: Type.Enum(recipientKinds),
  recipientId: OrNull(uuid),
  recipientName: Type.String(),
  purpose: Type.Enum(consentPurposes),
  dataGroup: Type.Enum(dataGroups),
  whatKind: Type.String(),
  whatId: uuid,
  /** What was told by word of mouth, where nothing else holds it. */
  words: OrNull(words),
  consentId: OrNull(uuid),
  legalGroundId: OrNull(uuid),
  overrideId: OrNull(uuid),
  disclosedAt: Moment,
  disclosedByName: OrNull(Type.String()),
  stoppedAt: OrNull(Moment),
  stoppedBecause: OrNull(Type.Enum(stopReasons)),
  deletionAskedAt: OrNull(Moment),
  deletionAskedHow: OrNull(Type.Enum(askedWays)),
  deletionAnswer: OrNull(Type.Enum(deletionAnswers)),
  deletionAnswerWords: OrNull(words),
  deletionAnsweredOn: OrNull(Day),
})
export type Disclosure = Type.Static<typeof Disclosure>

/** Told by word of mouth, on the phone or across a table: which groups, in a sentence. */
export const Telling = Type.Object({
  personId: uuid,
  ...Recipient.properties,
  dataGroups: Type.Array(Type.Enum(dataGroups), { minItems: 1, maxItems: dataGroups.length }),
  words,
  /** Named for a rule of law; else what the person agreed to, or an exception, is taken. */
  legalGroundId: OrNull(uuid),
})

export const AskedToDelete = Type.Object({
  id: uuid,
  version: Type.Integer(),
  how: Type.Enum(askedWays),
})

export const AnswerToDeletion = Type.Object({
  id: uuid,
  version: Type.Integer(),
  answer: Type.Enum(deletionAnswers),
  words: OrNull(words),
  answeredOn: Day,
})
export type AnswerToDeletion = Type.Static<typeof AnswerToDeletion>
