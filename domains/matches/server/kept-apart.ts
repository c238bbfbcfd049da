import { sql } from 'kysely'
import { keptApart, refuseAsApart } from '#domains/restrictions/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Reason } from '#platform/problem.ts'

/**
 * Which volunteers must not come to which of these people: because the two are kept apart, or because the volunteer stands at the side
 * of somebody from whom the person is.
 */
export async function volunteersApart(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<(personId: string, volunteerId: string) => boolean> {
  if (personIds.length === 0) return () => false
  const apart = await keptApart(tx, { personIds, day })
  const { rows: beside } = await sql<{ personId: string; volunteerId: string }>`
    select person_id, volunteer_id from kept_apart_beside(${personIds}::uuid[], ${day}::date)`.execute(tx)
  const pairs = new Set([
    ...apart.map(({ personId, otherId }) => `${personId} ${otherId}`),
    ...beside.map(({ personId, volunteerId }) => `${personId} ${volunteerId}`),
  ])
  return (personId, volunteerId) => pairs.has(`${personId} ${volunteerId}`)
}

type Pair = { personIds: readonly string[]; volunteerId: string }

/** The volunteer and everybody at whose side they stand, with the person: between which two it is, only those who may know learn. */
export async function aroundPair(tx: Tx, { personIds, volunteerId }: Pair): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people_beside(${volunteerId}) id`.execute(tx)
  return [...new Set([...personIds, volunteerId, ...rows.map(({ id }) => id)])]
}

/** Refuses the pair, and those who answer for the restriction hear of it. */
export async function refusePairAsApart(
  { tx, today, actor }: Pick<Context, 'tx' | 'today' | 'actor'>,
  reasons: Reason[],
  pair: Pair,
): Promise<never> {
  const ids = await aroundPair(tx, pair)
  return refuseAsApart(reasons, { what: 'match', day: today.toString(), ids, by: actor.userId })
}
