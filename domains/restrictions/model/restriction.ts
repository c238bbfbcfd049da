import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

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
export const otherKinds = ['volunteer', 'participant', 'relative', 'named'] as const
export type OtherKind = (typeof otherKinds)[number]

/** `meeting`: they do not meet. `learning`: nor does the other learn that the person is with us, or where. */
export const forbidden = ['meeting', 'learning'] as const
/** Who reads the ground: every coordinator of the unit, or only the responsible one and whoever wrote it down. */
export const knowers = ['coordinators', 'responsible'] as const

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

/** Two who are to be kept apart: `otherId` where the other has a record here, `otherName` beside it or alone. */
export const NewRestriction = Type.Object({
  personId: uuid,
  otherKind: Type.Enum(otherKinds),
  otherId: OrNull(uuid),
  otherName: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  kind: RestrictionKind,
  forbids: Type.Enum(forbidden),
  ground: words,
  whoMayKnow: Type.Enum(knowers),
  begins: Day,
  /** The first day that no longer counts. */
  ends: OrNull(Day),
})
export type NewRestriction = Type.Static<typeof NewRestriction>

export const RestrictionEnd = Type.Object({ id: uuid, version: Type.Integer(), ends: Day, why: words })
export type RestrictionEnd = Type.Static<typeof RestrictionEnd>

export const Restriction = Type.Object({
  id: uuid,
  version: Type.Integer(),
  ...NewRestriction.properties,
  /** On whose record it is written; not the person asked about where it was written on the other's. */
  personName: Type.String(),
  /** Empty for a colleague who may know that the two are kept apart, but not why. */
  ground: name,
  recordedAt: Type.String(),
  recordedByName: name,
  endedWhy: name,
  endedByName: name,
})
export type Restriction = Type.Static<typeof Restriction>
