import type { Selectable, Updateable } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, requireVersion } from '#platform/problem.ts'
import type { ReferralDetails } from '../model/referral.ts'
import { contactKeysOf, nameKeyOf } from '../model/referral-rules.ts'
import { mayTake, type ReferralState, type ReferralStep, type Standing } from '../model/referral-states.ts'
import './tables.ts'

export type ReferralRecord = Selectable<Tables['referrals']>

export const standingOf = (row: ReferralRecord): Standing => ({
  state: row.state,
  closed: row.closedOn !== null,
  setAside: row.setAside !== null,
  hasFile: row.personId !== null,
})

/** What follows from the details: by what a later referral is found to be possibly the same. */
export const keysOf = (details: ReferralDetails) => ({
  nameKey: nameKeyOf(details),
  contactKeys: contactKeysOf(details),
})

export async function requireReferral(tx: Tx, id: string): Promise<ReferralRecord> {
  const found = await tx.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  return found && found.forgottenOn === null ? found : notFound()
}

/** The referral, if this step can be taken with it now; held, so that two colleagues do not decide at once. */
export async function requireStep(
  tx: Tx,
  step: ReferralStep,
  { id, version }: { id: string; version: number },
): Promise<ReferralRecord> {
  const referral = await requireReferral(tx, id)
  requireVersion(referral, version)
  if (!mayTake(step, standingOf(referral))) refuse('referral-not-so-far')
  return referral
}

type Taken = { step: ReferralStep; words?: string | null; fields?: string[] }
type Change = Omit<Updateable<Tables['referrals']>, 'id' | 'version'>

/** Changes a referral by a step, which stays in its history. */
export async function takeStep(
  context: Context,
  referral: ReferralRecord,
  { step, words = null, fields = [] }: Taken,
  change: Change,
): Promise<void> {
  const today = context.today.toString()
  const state: ReferralState = change.state ?? referral.state
  const moved = change.state !== undefined && change.state !== referral.state ? { stateSince: today } : {}
  await setVersioned(context.tx, 'referrals', {
    ...{ id: referral.id, version: referral.version },
    ...moved,
    ...change,
  })
  await insertStep(context, referral.id, { step, state, words, fields })
}

export async function insertStep(
  { tx, actor, today, now }: Context,
  referralId: string,
  taken: {
    step: 'came' | ReferralStep
    state: ReferralState
    words: string | null
    fields: string[]
    /** Another day than today, where it happened before it was written down. */
    day?: string
  },
): Promise<void> {
  await tx
    .insertInto('referralSteps')
    .values({ day: today.toString(), ...taken, referralId, takenAt: now.toString(), takenBy: actor.userId })
    .execute()
}
