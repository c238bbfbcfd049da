import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const uuid = Type.String({ format: 'uuid' })

/** What a consent is for: one purpose each, so that one can be taken back and the others stay. */
export const consentPurposes = [
  'intake',
  'share-with-agency',
  'share-with-volunteer',
  'share-with-family',
  'photo',
  'contact-after',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** About what: groups that a person can weigh, not columns of a table. */
export const dataGroups = [
  'identity',
  'contact',
  'custody',
  'plan',
  'housing-and-work',
  'family',
  'health',
  'offence',
  'picture',
] as const
export type DataGroup = (typeof dataGroups)[number]

/** Inside there is often neither paper nor screen: then it is spoken, and somebody hears it. */
export const consentWays = ['paper', 'spoken-with-witness', 'on-screen'] as const
export type ConsentWay = (typeof consentWays)[number]

export const withdrawalWays = ['paper', 'spoken', 'on-screen'] as const
export type WithdrawalWay = (typeof withdrawalWays)[number]

const given = {
  purpose: Type.Enum(consentPurposes),
  /** Towards whom, in words; empty where nothing leaves the centre. */
  recipient: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  /** The organisation in the directory of partners, where it is in it. */
  recipientId: Type.Optional(OrNull(uuid)),
  dataGroups: Type.Array(Type.Enum(dataGroups), { minItems: 1, maxItems: dataGroups.length }),
  /** In which language it was explained. */
  language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  how: Type.Enum(consentWays),
  witness: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  givenOn: Day,
  /** The last day on which it holds; empty: until it is taken back. */
  ends: OrNull(Day),
}

export const NewConsent = Type.Object({ personId: uuid, ...given })
export type NewConsent = Type.Static<typeof NewConsent>

/** `ends-soon`: its last day is near; `over`: that day has gone by. */
export const consentStandings = ['holds', 'ends-soon', 'over', 'withdrawn'] as const
export type ConsentStanding = (typeof consentStandings)[number]

export const Consent = Type.Object({
  id: uuid,
  version: Type.Integer(),
  personId: uuid,
  personName: Type.String(),
  ...given,
  /** Which version of the text was explained or signed. */
  textVersion: Type.String(),
  withdrawnOn: OrNull(Day),
  withdrawnHow: OrNull(Type.Enum(withdrawalWays)),
  recordedByName: OrNull(Type.String()),
  standing: Type.Enum(consentStandings),
})
export type Consent = Type.Static<typeof Consent>

export const Withdrawal = Type.Object({
  id: uuid,
  version: Type.Integer(),
  withdrawnOn: Day,
  withdrawnHow: Type.Enum(withdrawalWays),
})
export type Withdrawal = Type.Static<typeof Withdrawal>
