import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { PartyKind } from '#domains/restrictions/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { Mark } from '../day.ts'

const id = Type.String({ format: 'uuid' })

/** `listed`: not invited yet. `off`: taken off the list. */
export const guestStates = ['listed', 'invited', 'coming', 'declined', 'off'] as const
export const GuestState = Type.Enum(guestStates)
export type GuestState = (typeof guestStates)[number]

/** What an invited guest can be said to have answered. */
export const answers = ['coming', 'declined', 'invited'] as const

export const photoAnswers = ['not-asked', 'yes', 'no'] as const
export type PhotoAnswer = (typeof photoAnswers)[number]

export const rides = ['not-asked', 'own-way', 'needs', 'offers'] as const
export const offReasons = ['kept-apart', 'no-seat', 'own-wish', 'mistake'] as const

export const Guest = Type.Object({
  id,
  version: Type.Integer(),
  kind: PartyKind,
  /** Of a participant, for the record of who saw whom. */
  personId: OrNull(id),
  name: Type.String(),
  language: Language,
  comesWith: OrNull(Type.Object({ id, name: Type.String() })),
  state: GuestState,
  offBecause: OrNull(Type.Enum(offReasons)),
  invitedAt: OrNull(Type.String()),
  photos: Type.Enum(photoAnswers),
  /** What holds: no unless somebody said yes; of a participant their consent speaks. */
  mayBePhotographed: Type.Boolean(),
  ride: Type.Enum(rides),
  rideSeats: OrNull(Type.Integer({ minimum: 1, maximum: 60 })),
  rideFrom: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  marks: Type.Array(Type.Object({ dayId: id, mark: Mark })),
})
export type Guest = Type.Static<typeof Guest>

/** A record that could be put on the list; `detail` tells two of the same name apart. */
export const PossibleGuest = Type.Object({ kind: PartyKind, id, name: Type.String(), detail: Type.String() })
export type PossibleGuest = Type.Static<typeof PossibleGuest>

/** What was said about a guest: photos and the ride. */
export const GuestFacts = Type.Object({
  id,
  version: Type.Integer(),
  photos: Type.Enum(photoAnswers),
  ride: Type.Enum(rides),
  rideSeats: OrNull(Type.Integer({ minimum: 1, maximum: 60 })),
  rideFrom: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
})
export type GuestFacts = Type.Static<typeof GuestFacts>
