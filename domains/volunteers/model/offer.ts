import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { NamesInAll } from './kind.ts'
import { RefusalCode } from './role.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

/** What somebody writes who offers to help. */
export const Offer = Type.Object({
  unitId: id,
  givenName: Type.String({ minLength: 1, maxLength: 120 }),
  familyName: Type.String({ maxLength: 120 }),
  email: OrNull(Type.String({ format: 'email', maxLength: 200 })),
  phone: OrNull(Type.String({ maxLength: 50 })),
  language: Language,
  birthYear: OrNull(Type.Integer({ minimum: 1900, maximum: 2200 })),
  kinds: Type.Array(id, { maxItems: 10 }),
  message: Type.String({ maxLength: 1000 }),
})
export type Offer = Type.Static<typeof Offer>

/** The offer as the open page sends it: with the ticket of its form, and a field that people do not see and machines fill. */
export const SentOffer = Type.Object({
  ...Offer.properties,
  ticket: Type.String({ maxLength: 200 }),
  website: Type.String({ maxLength: 500 }),
})
export type SentOffer = Type.Static<typeof SentOffer>

/** What the open page needs: where help is wanted, which kinds there are, and a ticket for one form. */
export const OfferForm = Type.Object({
  organisation: Type.String(),
  units: Type.Array(
    Type.Object({
      id,
      slug: Type.String(),
      name: Type.String(),
      place: OrNull(Type.String()),
      language: Language,
    }),
  ),
  kinds: Type.Array(Type.Object({ id, names: NamesInAll })),
  ticket: Type.String(),
})
export type OfferForm = Type.Static<typeof OfferForm>

export const offerStates = ['open', 'invited', 'later', 'refused'] as const

/** An offer as those see it who answer it. */
export const ReceivedOffer = Type.Object({
  id,
  ...Offer.properties,
  unit: Type.String(),
  offeredOn: day,
  state: Type.Enum(offerStates),
  reason: OrNull(Type.String()),
  lookAgainOn: OrNull(day),
  /** Came when so many came that somebody looks first whether it is a person. */
  apart: Type.Boolean(),
  /** How often this address has offered while it waited. */
  times: Type.Integer(),
  /** What they wrote the other times, as far as it was kept; it may be somebody else under the same address. */
  again: Type.Array(
    Type.Object({
      offeredOn: day,
      name: Type.String(),
      phone: OrNull(Type.String()),
      message: Type.String(),
    }),
  ),
  /** Somebody with this address is a volunteer here already. */
  known: OrNull(Type.Object({ id, name: Type.String() })),
})
export type ReceivedOffer = Type.Static<typeof ReceivedOffer>

export const OfferRefusal = Type.Object({
  id,
  reason: RefusalCode,
  words: OrNull(Type.String({ maxLength: 1000 })),
})
