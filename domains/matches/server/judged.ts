import type { Context } from '#platform/operations/handler.ts'
import { type Judgement, judgePair } from '../model/pair.ts'
import type { MatchRecord } from './match-store.ts'
import { listOffers, type NamedOffer, readPairFacts, seekerOf } from './pair-store.ts'

export type Judged = { offer: NamedOffer; judgement: Judgement }

/** Everybody who could be asked for one match, each with what speaks for and against. */
export async function judgedFor(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  match: MatchRecord,
): Promise<Judged[]> {
  const day = today.toString()
  const offers = await listOffers(tx, { unitId: match.unitId, kindId: match.kindId, today: day })
  // A restriction may stand on either record of somebody who was entered twice.
  const factsOf = await readPairFacts(tx, [...new Set([match.personId, match.standsFor])], day)
  const seeker = seekerOf(match)
  return offers.map((offer) => {
    const facts = [match.personId, match.standsFor].map((personId) => factsOf(personId, offer.id))
    return {
      offer,
      judgement: judgePair(seeker, offer, {
        keptApart: facts.some(({ keptApart }) => keptApart),
        declinedBefore: facts.some(({ declinedBefore }) => declinedBefore),
      }),
    }
  })
}
