import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Party } from '../model/index.ts'

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

/** Two of those who were named, who must not come together. */
export type ApartPair = { one: Party; other: Party }

/**
 * Which two of a set must not come together on a day: guests of an event, people in one house, those around one child. Each pair
 * once, never why. Somebody known by name alone cannot be compared and is passed over.
 */
export async function keptApartAmong(
  tx: Tx,
  { parties, day }: { parties: readonly Party[]; day: string },
): Promise<ApartPair[]> {
  const byId = new Map(parties.map((party) => [party.id, party]))
  if (byId.size < 2) return []
  const { rows } = await sql<{
    one: string
    other: string
  }>`select distinct least(one, other) as one, greatest(one, other) as other
    from kept_apart_among(${[...byId.keys()]}::uuid[], ${day}::date) order by 1, 2`.execute(tx)
  return rows.map(({ one, other }) => ({ one: byId.get(one)!, other: byId.get(other)! }))
}
