import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { OfferForm, OfferRefusal, ReceivedOffer, SentOffer } from './offer.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** From a stranger who offers to help to an answer. */
export const offersApi = {
  form: query('volunteers.offer-form', '/help-out', { input: Type.Object({}), output: OfferForm }),
  offer: command('volunteers.offer', '/help-out', { input: SentOffer, output: Type.Null() }),

  list: query('volunteers.offers', '/volunteers/offers', {
    input: Type.Object({ answered: Type.Optional(Type.Boolean()) }),
    output: Type.Array(ReceivedOffer),
  }),
  /** Makes a volunteer of whoever offered; the answer is the volunteer. */
  invite: command('volunteers.invite-to-interview', '/volunteers/offers/:id/invite', {
    input: byId,
    output: byId,
  }),
  /** Of those kept apart: people stand among the others from now on, what no person wrote is put away and nothing of it stays. */
  sortApart: command('volunteers.sort-offers-apart', '/volunteers/offers/apart', {
    input: Type.Object({
      ids: Type.Array(byId.properties.id, { minItems: 1, maxItems: 500 }),
      are: Type.Enum(['people', 'not-people'] as const),
    }),
    output: Type.Null(),
  }),
  keep: command('volunteers.keep-offer', '/volunteers/offers/:id/keep', {
    input: Type.Object({ ...byId.properties, lookAgainOn: Type.String({ format: 'date' }) }),
    output: byId,
  }),
  refuse: command('volunteers.refuse-offer', '/volunteers/offers/:id/refuse', {
    input: OfferRefusal,
    output: byId,
  }),
}
