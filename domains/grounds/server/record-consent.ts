import { randomUUID } from 'node:crypto'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { ConsentPurpose, NewConsent } from '../model/consent.ts'
import { holdsOn } from '../model/consent-rules.ts'
import type { ConsentRow } from './consent-store.ts'

/**
 * Writes down a consent, in any operation of staff that writes and in the decision of an intake; gives its id. The caller asks
 * `obstaclesToConsent` first, and that something may be written about the person.
 */
export async function recordConsent(tx: Tx, consent: NewConsent): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('consents')
    .values({ ...consent, id })
    .execute()
  return id
}

type Wanted = { personId: string; purpose: ConsentPurpose; recipient?: string; day: string }

/** The latest consent of this purpose (and, where named, towards this recipient) that holds on the day; null if none does. */
export async function findConsent(
  tx: Tx,
  { personId, purpose, recipient, day }: Wanted,
): Promise<ConsentRow | null> {
  const given = await tx
    .selectFrom('consents')
    .selectAll()
    .where('personId', 'in', await recordsOf(tx, personId))
    .where('purpose', '=', purpose)
    .orderBy('givenOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()
  const same = (name: string | null) =>
    recipient === undefined || name?.trim().toLocaleLowerCase() === recipient.trim().toLocaleLowerCase()
  return given.find((one) => same(one.recipient) && holdsOn(one, day)) ?? null
}
