import type { Tx } from '#platform/operations/tx.ts'
import type { Responsibility } from '../model/person-file.ts'
import type { Entered } from './entry-store.ts'

type NewResponsibility = {
  personId: string
  /** All records of the person: whoever is responsible reaches each of them. */
  records: string[]
  unitId: string
  userId: string
  from: string
  handover: string | null
}

export async function insertResponsibility(
  tx: Tx,
  { personId, records, unitId, userId, from, handover }: NewResponsibility,
  entered: Entered,
): Promise<void> {
  const { id } = await tx
    .insertInto('responsibilities')
    .values({ personId, userId, begins: from, ends: null, handover, ...entered })
    .returning('id')
    .executeTakeFirstOrThrow()
  const grant = { unitId, userId, source: 'caseload', sourceId: id, begins: from, ends: null }
  await tx
    .insertInto('access.grants')
    .values(records.map((record) => ({ personId: record, ...grant })))
    .execute()
}

/** Ends them with the day, and with them what they opened. */
export async function endResponsibilities(tx: Tx, ending: Responsibility[], day: string): Promise<void> {
  if (ending.length === 0) return
  const ids = ending.map(({ id }) => id)
  await tx.updateTable('responsibilities').set({ ends: day }).where('id', 'in', ids).execute()
  await tx
    .updateTable('access.grants')
    .set({ ends: day })
    .where('sourceId', 'in', ids)
    .where('source', '=', 'caseload')
    .execute()
}
