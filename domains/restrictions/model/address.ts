import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NewProtectedAddress, PartyKind } from './party.ts'

const uuid = Type.String({ format: 'uuid' })

/** Somebody's address is to be protected from now on; where it belongs is read from the record itself. */
export const NewAddressOf = Type.Omit(NewProtectedAddress, ['unitId'])

/** That an address is protected: everything but the address. */
export const ProtectedAddress = Type.Object({
  id: uuid,
  version: Type.Integer(),
  partyKind: PartyKind,
  partyId: uuid,
  personId: OrNull(uuid),
  why: Type.String(),
  knownTo: NewProtectedAddress.properties.knownTo,
  begins: Day,
  ends: OrNull(Day),
  recordedByName: OrNull(Type.String()),
  /** Who has read it, the latest first. */
  readings: Type.Array(
    Type.Object({
      id: uuid,
      readByName: OrNull(Type.String()),
      readAt: Type.String(),
      reason: Type.String(),
    }),
  ),
})
export type ProtectedAddress = Type.Static<typeof ProtectedAddress>

export const ReadAddress = Type.Object({ id: uuid, reason: Type.String({ minLength: 3, maxLength: 500 }) })

/** The address, handed out once for the reason that was given; `personId` for the record of who saw whom. */
export const AddressReading = Type.Object({ id: uuid, personId: OrNull(uuid), address: Type.String() })

export const ProtectedAddressEnd = Type.Object({ id: uuid, version: Type.Integer(), ends: Day })
