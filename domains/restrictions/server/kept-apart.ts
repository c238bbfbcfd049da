import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'

export type KeptApart = { personId: string; otherId: string }

type Asked = { personIds?: readonly string[]; otherIds?: readonly string[]; day: string }

/**
 * The pairs that are kept apart on a day, among people whom this transaction may see; never why. A restriction between two
 * participants is told from either side. A volunteer is told only of whom they may ask about, and only when they name both.
 */
export async function keptApart(tx: Tx, { personIds, otherIds, day }: Asked): Promise<KeptApart[]> {
  const { rows } = await sql<KeptApart>`select person_id, other_id
    from kept_apart(${personIds ?? null}::uuid[], ${otherIds ?? null}::uuid[], ${day}::date)`.execute(tx)
  return rows
}

/** Whether the two are kept apart on the day; `otherId` is a volunteer, a participant or a relative. */
export async function isKeptApart(
  tx: Tx,
  { personId, otherId, day }: KeptApart & { day: string },
): Promise<boolean> {
  return (await keptApart(tx, { personIds: [personId], otherIds: [otherId], day })).length > 0
}
