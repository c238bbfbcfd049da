import { sql } from 'kysely'
import { requirePerson } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Party } from '../model/index.ts'

/** What a record is called and which unit it belongs to, for whoever may see it. */
export async function requireParty(tx: Tx, { kind, id }: Party): Promise<{ name: string; unitId: string }> {
  if (kind === 'participant') {
    const { displayName, unitId } = await requirePerson(tx, id)
    return { name: displayName, unitId }
  }
  const { rows } = await sql<{ name: string; unitId: string }>`select name, unit_id
    from ${sql.raw(`restriction_party_${kind}`)}(${id}::uuid)`.execute(tx)
  return rows[0] ?? notFound()
}

/** Colleagues of a unit who answer for restrictions, beside whoever asks. */
export async function listKnowers(tx: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from restriction_knowers(${unitId}::uuid)`.execute(tx)
  return rows
}
