import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'

/**
 * Forgets who said it, in which words and about which proposal, for a contact of which next to nothing is kept; how often there was a
 * "yes" or a "no" stays. For background work.
 */
export async function forgetAnswersAbout(tx: Tx, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length > 0) await sql`select forget_answers_about(${sourceIds}::uuid[])`.execute(tx)
}
