import Type from 'typebox'
import { dataGroups } from '#domains/grounds/model/index.ts'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { refusalReasons } from '#domains/refusals/model/index.ts'

export const uuid = Type.String({ format: 'uuid' })
export const words = Type.String({ minLength: 1, maxLength: 4000 })
const name = OrNull(Type.String())

export const urgencies = ['can-wait', 'soon', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

export const referralStates = [
  ...(['draft', 'sent', 'seen', 'accepted', 'refused', 'under-way', 'done', 'stopped'] as const),
] as const
export type ReferralState = (typeof referralStates)[number]

/** What a partner, or whoever enters their paper answer, can say. */
export const answerDeeds = ['accept', 'refuse', 'begin', 'finish', 'note'] as const
export type AnswerDeed = (typeof answerDeeds)[number]

export const answerWays = ['window', 'link', 'paper'] as const
export type AnswerWay = (typeof answerWays)[number]

export const results = ['reached', 'partly', 'not-reached', 'not-known'] as const
export type Result = (typeof results)[number]

export const stopReasons = ['ground-ended', 'person-wishes', 'not-needed', 'by-mistake'] as const
export type StopReason = (typeof stopReasons)[number]

/** What is known or hoped, in words, and which group of data it tells of: without a ground for that group it is not shared. */
export const Told = Type.Object({
  dataGroup: Type.Enum(dataGroups),
  words,
  /** The rule of law named for it; empty: what the person agreed to, or an exception that two colleagues answer for. */
  legalGroundId: OrNull(uuid),
})
export type Told = Type.Static<typeof Told>

const asked = {
  partnerId: uuid,
  contactId: OrNull(uuid),
  urgency: Type.Enum(urgencies),
  answerBy: OrNull(Day),
}

export const NewReferral = Type.Object({
  personId: uuid,
  ...asked,
  outcomes: Type.Array(Told, { maxItems: 12 }),
  items: Type.Array(Told, { maxItems: 30 }),
})
export type NewReferral = Type.Static<typeof NewReferral>

/** How a part of a referral stands: not told yet (with or without a ground for it), told, or told once and no longer. */
export const standings = ['ready', 'no-ground', 'shared', 'stopped', 'taken-back'] as const
export type Standing = (typeof standings)[number]

const part = { id: uuid, ...Told.properties, standing: Type.Enum(standings) }
const file = OrNull(Type.Object({ name: Type.String(), type: Type.String() }))

const result = { result: OrNull(Type.Enum(results)), resultWords: name }

export const ReferralStep = Type.Object({
  id: uuid,
  kind: Type.String(),
  side: Type.String(),
  how: OrNull(Type.Enum(answerWays)),
  at: Type.String(),
  byName: name,
  words: name,
  reason: name,
  was: name,
  became: name,
})

export const ReferralLink = Type.Object({
  id: uuid,
  name: Type.String(),
  email: Type.String(),
  madeAt: Type.String(),
  expiresAt: Type.String(),
  withdrawnAt: name,
})

const row = {
  id: uuid,
  version: Type.Integer(),
  personId: uuid,
  personName: Type.String(),
  partnerId: uuid,
  partnerName: Type.String(),
  contactId: OrNull(uuid),
  contactName: name,
  reference: Type.String(),
  urgency: Type.Enum(urgencies),
  answerBy: OrNull(Day),
  state: Type.Enum(referralStates),
  stateSince: Type.String(),
  sentAt: name,
  refusedBecause: OrNull(Type.Enum(refusalReasons)),
  stoppedBecause: OrNull(Type.Enum(stopReasons)),
}

export const ReferralRow = Type.Object(row)
export type ReferralRow = Type.Static<typeof ReferralRow>

export const Referral = Type.Object({
  ...row,
  partnerKind: Type.String(),
  contactEmail: name,
  contactSignsIn: Type.Boolean(),
  answeredHow: OrNull(Type.Enum(answerWays)),
  refusalId: OrNull(uuid),
  outcomes: Type.Array(Type.Object({ ...part, ...result })),
  items: Type.Array(Type.Object({ ...part, file })),
  steps: Type.Array(ReferralStep),
  links: Type.Array(ReferralLink),
})
export type Referral = Type.Static<typeof Referral>

/** What the partner says: a deed, why not, in their words, and what came of each wish. */
export const answerFields = {
  version: Type.Integer(),
  deed: Type.Enum(answerDeeds),
  reason: OrNull(Type.Enum(refusalReasons)),
  words: OrNull(Type.String({ minLength: 1, maxLength: 2000 })),
  results: Type.Array(
    Type.Object({
      id: uuid,
      result: Type.Enum(results),
      words: OrNull(Type.String({ minLength: 1, maxLength: 2000 })),
    }),
    { maxItems: 12 },
  ),
}
const AnswerGiven = Type.Object(answerFields)
export type AnswerGiven = Type.Static<typeof AnswerGiven>

/** What the window shows of a referral: no person's file, not even a name, but what is shared at this minute. */
export const WindowReferral = Type.Object({
  id: uuid,
  version: Type.Integer(),
  reference: Type.String(),
  partnerName: Type.String(),
  urgency: Type.Enum(urgencies),
  answerBy: OrNull(Day),
  state: Type.Enum(referralStates),
  stateSince: Type.String(),
  sentAt: name,
  stoppedBecause: OrNull(Type.Enum(stopReasons)),
  outcomes: Type.Array(Type.Object({ id: uuid, words, ...result })),
  items: Type.Array(Type.Object({ id: uuid, dataGroup: Type.Enum(dataGroups), words, file })),
  steps: Type.Array(Type.Pick(ReferralStep, ['id', 'kind', 'side', 'at', 'byName', 'words'])),
  /** So many things the partner has been asked to delete. */
  deletionsAsked: Type.Integer(),
})
export type WindowReferral = Type.Static<typeof WindowReferral>
export const WindowRow = Type.Pick(WindowReferral, [
  ...(['id', 'reference', 'urgency', 'answerBy', 'state', 'stateSince', 'sentAt'] as const),
])
export type WindowRow = Type.Static<typeof WindowRow>
