import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { KnownColleague, OwnUnit } from '../../model/import/index.ts'
import { listLikenesses } from '../possible-duplicates.ts'
import { listHeadings } from './import-store.ts'
import type { House } from './read-list.ts'

/** The actor's own units that are open, and who works in which unit today. */
export async function readUnitsAndColleagues(tx: Tx, today: string) {
  const units = await sql<OwnUnit>`select id, name, place from units
    where id = any ((select access.units())::uuid[]) and closed_on is null`.execute(tx)
  const colleagues = await sql<KnownColleague>`
    select c.id, c.name, array_agg(distinct a.unit_id) as unit_ids
    from access.colleagues c join access.role_assignments a on a.user_id = c.id
    where not c.ended and a.unit_id is not null and a.begins <= ${today} and (a.ends is null or a.ends > ${today})
    group by c.id, c.name`.execute(tx)
  return { units: units.rows, colleagues: colleagues.rows }
}

export async function readHouse(tx: Tx, unitId: string, today: string): Promise<House> {
  return {
    unitId,
    ...(await readUnitsAndColleagues(tx, today)),
    existing: await listLikenesses(tx),
    remembered: await listHeadings(tx),
    today,
  }
}
