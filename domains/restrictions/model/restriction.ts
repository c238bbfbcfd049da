import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { knowers, PartyKind } from './party.ts'

export const restrictionKinds = [
  'no-contact-order',
  'protection-order',
  'non-association',
  'does-not-want-contact',
  'conflict-of-interest',
  'knows-the-person',
] as const
export const RestrictionKind = Type.Enum(restrictionKinds)
export type RestrictionKind = Type.Static<typeof RestrictionKind>

/** What the other one is to us: somebody with a record here, or a name alone. */
export const otherKinds = ['participant', 'volunteer', 'relative', 'child', 'named'] as const
export type OtherKind = (typeof otherKinds)[number]

/** `meeting`: they do not meet. `learning`: nor does the other learn that the person is with us, or where. */
export const forbidden = ['meeting', 'learning'] as const

/** What the form begins with when another page has found that two know each other: goes along with a link, not in its address. */
export type RestrictionBegun = {
  otherKind: OtherKind
  otherId: string
  otherName: string
  kind: RestrictionKind
  ground: string
}

const uuid = Type.String({ format: 'uuid' })
const words = Type.String({ minLength: 1, maxLength: 2000 })
const name = OrNull(Type.String())

/** From whom, what and why: `otherId` where the other has a record here, `otherName` beside it or alone. */
export const RestrictionTerms = Type.Object({
  otherKind: Type.Enum(otherKinds),
  otherId: OrNull(uuid),
  otherName: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  kind: RestrictionKind,
  forbids: Type.Enum(forbidden),
  ground: words,
  whoMayKnow: Type.Enum(knowers),
  /** Colleagues who read the ground beside those. */
  alsoKnownTo: Type.Optional(Type.Array(uuid, { maxItems: 20 })),
  begins: Day,
  /** The first day that no longer counts. */
  ends: OrNull(Day),
})
export type RestrictionTerms = Type.Static<typeof RestrictionTerms>

/** Two who are to be kept apart, on the record of a participant. */
export const NewRestriction = Type.Object({ personId: uuid, ...RestrictionTerms.properties })
export type NewRestriction = Type.Static<typeof NewRestriction>

/** The same on anybody's record: a volunteer's, a relative's, a child's. */
export const NewRestrictionOf = Type.Object({
  holderKind: PartyKind,
  holderId: uuid,
  ...RestrictionTerms.properties,
})
export type NewRestrictionOf = Type.Static<typeof NewRestrictionOf>

export const RestrictionEnd = Type.Object({ id: uuid, version: Type.Integer(), ends: Day, why: words })
export type RestrictionEnd = Type.Static<typeof RestrictionEnd>

export const Restriction = Type.Object({
  id: uuid,
  version: Type.Integer(),
  ...NewRestrictionOf.properties,
  /** The participant on whose record it stands; empty where it stands on somebody else's. */
  personId: OrNull(uuid),
  /** On whose record it is written; not the one asked about where it was written on the other's. */
  personName: Type.String(),
  /** Empty for a colleague who may know that the two are kept apart, but not why. */
  ground: name,
  alsoKnownTo: Type.Array(Type.Object({ id: uuid, name: Type.String() })),
  recordedAt: Type.String(),
  recordedByName: name,
  endedWhy: name,
  endedByName: name,
})
export type Restriction = Type.Static<typeof Restriction>

/** What was refused because of a restriction: told to those who answer for it, not to whoever tried. */
export const stoppedThings = [
  'match',
  'meeting',
  'event',
  'stay',
  'visit',
  'letter',
  'sharing',
  'referral',
] as const
export type StoppedThing = (typeof stoppedThings)[number]

export const RestrictionStop = Type.Object({
  id: uuid,
  what: Type.Enum(stoppedThings),
  day: Day,
  stoppedAt: Type.String(),
  stoppedByName: name,
  restriction: Restriction,
})
export type RestrictionStop = Type.Static<typeof RestrictionStop>
