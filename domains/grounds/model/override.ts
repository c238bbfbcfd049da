import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { dataGroups } from './consent.ts'
import { Disclosure, Recipient } from './disclosure.ts'

const uuid = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const words = Type.String({ minLength: 1, maxLength: 2000 })

/** Why it cannot wait for a consent: somebody is in danger, or the person cannot be asked at all. */
export const overrideReasons = [
  'life-in-danger',
  'child-in-danger',
  'others-in-danger',
  'cannot-be-asked',
  'court-order',
] as const

const asked = {
  personId: uuid,
  recipientKind: Recipient.properties.recipientKind,
  recipientId: Recipient.properties.recipientId,
  recipientName: Recipient.properties.recipientName,
  dataGroups: Type.Array(Type.Enum(dataGroups), { minItems: 1, maxItems: dataGroups.length }),
  reason: Type.Enum(overrideReasons),
  words,
  /** For how many hours; it ends by itself. */
  hours: Type.Integer({ minimum: 1, maximum: 72 }),
}
export const NewOverride = Type.Object(asked)

/** `asked`: waits for the second person; `running`: something may be told on it now. */
export const overrideStandings = ['asked', 'running', 'over', 'refused'] as const
export type OverrideStanding = (typeof overrideStandings)[number]

export const Override = Type.Object({
  id: uuid,
  version: Type.Integer(),
  personName: Type.String(),
  ...asked,
  askedAt: Moment,
  askedByName: OrNull(Type.String()),
  /** Whether whoever looks asked for it themselves, and so cannot answer. */
  isMine: Type.Boolean(),
  decidedAt: OrNull(Moment),
  decidedByName: OrNull(Type.String()),
  decisionWords: OrNull(words),
  expiresAt: OrNull(Moment),
  endedAt: OrNull(Moment),
  standing: Type.Enum(overrideStandings),
  told: Type.Array(Type.Pick(Disclosure, ['dataGroup', 'disclosedAt', 'stoppedAt'])),
})
export type Override = Type.Static<typeof Override>

export const OverrideDecision = Type.Object({
  id: uuid,
  version: Type.Integer(),
  decision: Type.Enum(['approved', 'refused'] as const),
  words: OrNull(words),
})
export type OverrideDecision = Type.Static<typeof OverrideDecision>
