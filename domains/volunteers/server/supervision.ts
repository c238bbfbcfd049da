import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Supervision } from '../model/volunteer.ts'

type Watched = {
  volunteerId: string
  supervisorId: string | null
  standsInFor: string | null
  nobodyBecause: Supervision['nobodyBecause']
}

/** Who watches over each of these volunteers today: the supervisor, or whoever stands in while they are away. */
export async function supervisionOf(
  tx: Tx,
  volunteerIds: readonly string[],
): Promise<Map<string, Supervision>> {
  if (volunteerIds.length === 0) return new Map()
  const { rows } = await sql<Watched>`select * from volunteer_supervision(${volunteerIds}::uuid[])`.execute(
    tx,
  )
  const ids = [...new Set(rows.flatMap((row) => [row.supervisorId, row.standsInFor]))].filter(
    (id) => id !== null,
  )
  const names = await colleaguesWithPhones(tx, ids)
  return new Map(
    rows.map(({ volunteerId, supervisorId, standsInFor, nobodyBecause }) => [
      volunteerId,
      {
        supervisorId,
        name: names.get(supervisorId ?? '')?.name ?? null,
        phone: names.get(supervisorId ?? '')?.phone ?? null,
        standsInFor: names.get(standsInFor ?? '')?.name ?? null,
        nobodyBecause,
      },
    ]),
  )
}

/** Who watches over one volunteer today; `supervisorId` is null, with a reason, where nobody does. */
export async function supervisorToday(tx: Tx, volunteerId: string): Promise<Supervision> {
  const found = (await supervisionOf(tx, [volunteerId])).get(volunteerId)
  return found ?? { supervisorId: null, name: null, phone: null, standsInFor: null, nobodyBecause: 'none' }
}

async function colleaguesWithPhones(tx: Tx, ids: string[]) {
  if (ids.length === 0) return new Map<string, { name: string; phone: string | null }>()
  const rows = await tx
    .selectFrom('access.colleagues as c')
    .leftJoin('supervisorPhones as p', 'p.userId', 'c.id')
    .select(['c.id', 'c.name', 'p.phone'])
    .where('c.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...colleague }) => [id, colleague]))
}
