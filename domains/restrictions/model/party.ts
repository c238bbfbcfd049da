import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

/** Who has a record here and can be compared with somebody else. */
export const partyKinds = ['participant', 'volunteer', 'relative', 'child'] as const
export const PartyKind = Type.Enum(partyKinds)
export type PartyKind = Type.Static<typeof PartyKind>

const uuid = Type.String({ format: 'uuid' })
const words = Type.String({ minLength: 1, maxLength: 2000 })

export const Party = Type.Object({ kind: PartyKind, id: uuid })
export type Party = Type.Static<typeof Party>

/** Who reads what is kept close: all of the unit who answer for restrictions, or the responsible one and whoever wrote it down. */
export const knowers = ['coordinators', 'responsible'] as const

export const NewProtectedAddress = Type.Object({
  party: Party,
  unitId: uuid,
  address: Type.String({ minLength: 1, maxLength: 500 }),
  why: words,
  knownTo: Type.Enum(knowers),
  begins: Day,
  /** The first day on which it is not protected any more. */
  ends: OrNull(Day),
})
export type NewProtectedAddress = Type.Static<typeof NewProtectedAddress>
