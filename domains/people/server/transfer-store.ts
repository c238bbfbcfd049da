import { type SqlBool, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Transfer } from '../model/transfer.ts'

type TransferFacts = { isOurs: SqlBool; lastDay: string | null; mergeWaits: SqlBool }

/** What must be known before somebody goes over: whether the actor's unit answers for them, since when, and what is undecided. */
export async function readTransferFacts(tx: Tx, { id, unitId }: { id: string; unitId: string }) {
  const { rows } = await sql<TransferFacts>`select ${unitId} = any (access.units()) as is_ours,
    (select max(day) from person_transfers where person_id = ${id}) as last_day,
    exists (select from merges where ${id} in (person_id, into_id) and confirmed_at is null and undone_at is null)
      as merge_waits`.execute(tx)
  return rows[0]!
}

/** Afterwards the actor may no longer see the person. */
export async function transferTo(tx: Tx, transfer: Transfer, at: string): Promise<void> {
  const { id, toUnitId, day, reason } = transfer
  await sql`select people_transfer(${id}, ${toUnitId}, ${day}, ${reason}, ${at})`.execute(tx)
}
