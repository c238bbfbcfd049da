import type { Insertable } from 'kysely'
import type { Tables, Tx } from '#platform/operations/tx.ts'

export async function insertEvidence(tx: Tx, rows: Insertable<Tables['volunteerEvidence']>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('volunteerEvidence').values(rows).execute()
}
