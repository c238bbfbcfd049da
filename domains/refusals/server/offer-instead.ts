import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Alternative } from '../model/reasons.ts'
import './refusal-tables.ts'

type Offered = { sourceIds: readonly string[]; alternative: Alternative; words?: string | null }

/** What was offered after these "no"s, by whoever offers it in another domain; what stands there already is left as it is. */
export async function offerInsteadOf(
  tx: Tx,
  { sourceIds, alternative, words = null }: Offered,
): Promise<void> {
  if (sourceIds.length === 0) return
  await tx
    .updateTable('refusals')
    .set({ alternative, alternativeWords: words, version: sql`version + 1` })
    .where('sourceId', 'in', sourceIds)
    .where('alternative', 'is', null)
    .execute()
}
