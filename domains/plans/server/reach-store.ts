import { sql } from 'kysely'
import type { Compartment } from '#domains/journal/model/index.ts'
import { requirePersonForWriting } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'

/** Whose plan it is, which records are theirs, and in which compartments the actor writes. */
export type Reach = {
  id: string
  name: string
  unitId: string
  active: boolean
  records: string[]
  mayWrite: Compartment[]
  /** Offsets are counted from it. */
  releaseDay: string | null
}

/** Somebody else's person is not found. */
export async function requireReach(tx: Tx, personId: string): Promise<Reach> {
  const { rows } = await sql<Reach>`select p.id, p.display_name as name, p.unit_id, p.active,
      p.id || array(select same.id from people same where same.merged_into = p.id) as records,
      array(select c.compartment from (select distinct compartment from compartment_rights) c
        where is_open(p.id, p.unit_id || p.shared_units, c.compartment, (select compartments_open('unit', 'write')),
          (select compartments_open('caseload', 'write')), (select access.entrusted()))) as may_write,
      plan_release_day(p.id) as release_day
    from people p where p.id = ${personId}`.execute(tx)
  return rows[0] ?? notFound()
}

/** For whatever is begun: nothing new is written on a record that was put together with another. */
export async function requireReachForWriting(tx: Tx, personId: string): Promise<Reach> {
  await requirePersonForWriting(tx, personId)
  return requireReach(tx, personId)
}

/** Reviews and pauses stand with the help. */
export function requireHelp({ mayWrite }: Reach): void {
  if (!mayWrite.includes('help')) refuse('compartment-read-only')
}

/** Colleagues who could do a step: who may write where it stands. Names alone. */
export async function listStepOwners(tx: Tx, personId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select distinct id, name from (
      select id, name from task_owners(${personId}, 'help', null) union all
      select id, name from task_owners(${personId}, 'family', null)) o order by name, id`.execute(tx)
  return rows
}
