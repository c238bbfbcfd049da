import { sql } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Need } from '../model/need.ts'
import { isOpenNeed } from '../model/need-rules.ts'
import { listNeeds } from './person-store.ts'

/** What somebody needs and has not got yet, as far as it is open to whoever asks. */
export async function listOpenNeeds(tx: Tx, personId: string): Promise<Need[]> {
  return (await listNeeds(tx, await recordsOf(tx, personId))).filter(isOpenNeed)
}

type Known = 'yes' | 'no' | 'unknown'

/** Whether there is an open need in any of these areas; what is closed to whoever asks is unknown. */
export async function hasNeedIn(tx: Tx, personId: string, slugs: string[]): Promise<Known> {
  const { rows } = await sql<{ known: Known }>`
    select need_in(${personId}, ${slugs}::text[], false) as known`.execute(tx)
  return rows[0]!.known
}

/**
 * Whether alcohol or drugs may be a danger in the first days outside, for release work (a permission `release:…` of
 * whoever writes in the compartment of help) and for background work. Null for anybody else: not theirs to know.
 */
export async function hasSubstanceNeed(tx: Tx, personId: string): Promise<Known | null> {
  const { rows } = await sql<{ known: Known | null }>`
    select has_substance_need(${personId}) as known`.execute(tx)
  return rows[0]!.known
}
