import './tables.ts'
import { randomInt } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, requireVersion } from '#platform/problem.ts'
import type { ReferralRow, ReferralState } from '../../model/referrals/referral.ts'
import { openStates } from '../../model/referrals/referral-rules.ts'
import type { ReferralRecord } from './tables.ts'

const rows = (tx: Tx) =>
  tx
    .selectFrom('referralsOut as r')
    .innerJoin('people as person', 'person.id', 'r.personId')
    .innerJoin('partnerOrganisations as partner', 'partner.id', 'r.partnerId')
    .leftJoin('partnerContacts as contact', 'contact.id', 'r.contactId')
    .select(['r.id', 'r.version', 'r.personId', 'r.partnerId', 'r.contactId', 'r.reference', 'r.urgency'])
    .select(['r.answerBy', 'r.state', 'r.stateSince', 'r.sentAt', 'r.refusedBecause', 'r.stoppedBecause'])
    .select(['r.answeredHow', 'r.refusalId', 'person.displayName as personName'])
    .select(['partner.name as partnerName', 'partner.kind as partnerKind', 'contact.name as contactName'])
    .select(['contact.email as contactEmail', 'contact.userId as contactUserId', 'r.unitId'])

const most = 500

type Wanted = { state?: ReferralState; partnerId?: string; personIds?: string[] }

export function listReferrals(tx: Tx, { state, partnerId, personIds }: Wanted): Promise<ReferralRow[]> {
  let wanted = rows(tx)
  if (state) wanted = wanted.where('r.state', '=', state)
  if (partnerId) wanted = wanted.where('r.partnerId', '=', partnerId)
  if (personIds) wanted = wanted.where('r.personId', 'in', personIds)
  return wanted.orderBy('r.stateSince', 'desc').limit(most).execute()
}

/** Sent or seen and not answered, the longest first. */
export const listUnanswered = (tx: Tx): Promise<ReferralRow[]> =>
  rows(tx).where('r.state', 'in', ['sent', 'seen']).orderBy('r.sentAt').limit(50).execute()

/** What partners said since a moment. */
export const listAnswered = (tx: Tx, since: string): Promise<ReferralRow[]> =>
  rows(tx)
    .where('r.state', 'in', ['accepted', 'refused', 'under-way', 'done'])
    .where('r.stateSince', '>=', since)
    .orderBy('r.stateSince', 'desc')
    .limit(20)
    .execute()

export const requireRow = async (tx: Tx, id: string) =>
  (await rows(tx).where('r.id', '=', id).executeTakeFirst()) ?? notFound()

/** The referral, held until the transaction ends, as somebody saw it. */
export async function requireReferral(tx: Tx, id: string, version?: number): Promise<ReferralRecord> {
  const found = tx.selectFrom('referralsOut').selectAll().where('id', '=', id).forUpdate()
  const referral = (await found.executeTakeFirst()) ?? notFound()
  if (version !== undefined) requireVersion(referral, version)
  return referral
}

export async function insertReferral(
  tx: Tx,
  referral: Omit<Insertable<ReferralRecord>, 'id' | 'version' | 'reference' | 'createdAt'>,
): Promise<{ id: string; version: number }> {
  return tx
    .insertInto('referralsOut')
    .values({ ...referral, reference: newReference() } as never)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

type Change = Partial<Omit<ReferralRecord, 'id' | 'version' | 'personId' | 'unitId'>>

/** Changes it and counts the change; the caller holds it, or says which version it saw. */
export async function setReferral(
  tx: Tx,
  id: string,
  change: Change,
): Promise<{ id: string; version: number }> {
  const changed = await tx
    .updateTable('referralsOut')
    .set({ ...change, version: sql<number>`version + 1` } as never)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirst()
  return changed ?? notFound()
}

export const isUnderWay = (state: ReferralState): boolean => openStates.includes(state)

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Says nothing about anybody, and can be read out on the phone. */
const newReference = (): string =>
  `R-${Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('')}`
