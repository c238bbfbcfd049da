import { sql } from 'kysely'
import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { type Compartment, compartments } from '../model/compartments.ts'

/** What the actor may do in a person's journal. `records`: the person's own, and those known to be the same person. */
export type Part = { mayRead: Compartment[]; mayWrite: Compartment[]; records: string[] }

/** Somebody else's person is not found. */
export async function requirePart(tx: Tx, personId: string): Promise<Part> {
  const [part] = await askPart(tx, { personId })
  const { mayRead, mayWrite, records } = part ?? notFound()
  const inOrder = (open: Compartment[]) => compartments.filter((compartment) => open.includes(compartment))
  return { mayRead: inOrder(mayRead), mayWrite: inOrder(mayWrite), records }
}

const askPart = prepared(
  (_tx, { personId }: { personId: string }) => sql<Part>`
    select array(select c.compartment from (select distinct compartment from compartment_rights) c
        where is_open(p.id, p.unit_id || p.shared_units, c.compartment, (select compartments_open('unit', 'read')),
          (select compartments_open('caseload', 'read')), (select access.entrusted()))) as may_read,
      array(select c.compartment from (select distinct compartment from compartment_rights) c
        where is_open(p.id, p.unit_id || p.shared_units, c.compartment, (select compartments_open('unit', 'write')),
          (select compartments_open('caseload', 'write')), (select access.entrusted()))) as may_write,
      p.id || array(select same.id from people same where same.merged_into = p.id) as records
    from people p where p.id = ${personId}`,
)

/** For whatever is begun: nothing new is written on a record that was put together with another. */
export async function requirePartForWriting(tx: Tx, personId: string): Promise<Part> {
  await requirePersonForWriting(tx, personId)
  return requirePart(tx, personId)
}
