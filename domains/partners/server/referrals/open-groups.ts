import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import type { Told } from '../../model/referrals/referral.ts'

/** What is about health is shared by those alone who may write there. */
export async function requireOpenGroups(
  tx: Tx,
  personId: string,
  parts: Pick<Told, 'dataGroup'>[],
): Promise<void> {
  if (!parts.some(({ dataGroup }) => dataGroup === 'health')) return
  const { rows } = await sql<{ open: boolean | null }>`
    select referral_group_is_open('health', ${personId}, 'write') as open`.execute(tx)
  if (!rows[0]?.open) refuse({ code: 'referral-health-closed', field: 'items' })
}
