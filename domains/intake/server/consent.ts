import { findConsent, recordConsent } from '#domains/grounds/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { ReferralConsent } from '../model/referral.ts'

/** What an intake works with, and what the person is asked about when they come. */
const asked = ['identity', 'contact', 'custody', 'plan'] as const

/** Hands a yes over to the person's own list of consents, where it can be taken back. Gives its id. */
export const keepConsent = (
  { tx }: Context,
  personId: string,
  { how, witness, on, language }: ReferralConsent,
): Promise<string> =>
  recordConsent(tx, {
    ...{ personId, purpose: 'intake', recipient: null, dataGroups: [...asked], language },
    ...{ how, witness: how === 'spoken-with-witness' ? witness : null, givenOn: on, ends: null },
  })

export async function hasConsent({ tx, today }: Pick<Context, 'tx' | 'today'>, personId: string | null) {
  if (personId === null) return false
  return (await findConsent(tx, { personId, purpose: 'intake', day: today.toString() })) !== null
}
