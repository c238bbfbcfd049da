import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { StoppedThing } from '../model/restriction.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    restrictionStops: {
      id: string
      restrictionId: string
      what: StoppedThing
      day: string
      stoppedAt: string
      stoppedBy: string | null
      seenAt: string | null
      seenBy: string | null
    }
  }
}

type Stopped = { what: StoppedThing; day: string; ids: readonly string[]; by: string | null; at: string }

/** Writes down every restriction between any two of these that was the reason; answers those that are new today. */
export async function insertStops(tx: Tx, { what, day, ids, by, at }: Stopped): Promise<string[]> {
  const { rows } = await sql<{ restrictionId: string }>`
    insert into restriction_stops (restriction_id, what, day, stopped_at, stopped_by)
    select distinct r.id, ${what}, ${day}::date, ${at}::timestamptz, ${by}::uuid
    from records_meant(${ids}::uuid[]) h join restrictions r on r.holder_id = h.record
      join records_meant(${ids}::uuid[]) o on o.record = r.other_id and o.id <> h.id
    where r.begins <= ${day}::date and (r.ends is null or r.ends > ${day}::date)
    on conflict do nothing returning restriction_id`.execute(tx)
  return rows.map(({ restrictionId }) => restrictionId)
}

/** Not yet seen by anybody, of the last weeks; the latest first. */
export const listUnseenStops = (tx: Tx, since: string) =>
  tx
    .selectFrom('restrictionStops as stop')
    .leftJoin('access.colleagues as c', 'c.id', 'stop.stoppedBy')
    .select(['stop.id', 'stop.restrictionId', 'stop.what', 'stop.day', 'stop.stoppedAt'])
    .select('c.name as stoppedByName')
    .where('stop.seenAt', 'is', null)
    .where('stop.stoppedAt', '>=', since)
    .orderBy('stop.stoppedAt', 'desc')
    .limit(50)
    .execute()

export async function setStopSeen(
  tx: Tx,
  { id, at, by }: { id: string; at: string; by: string },
): Promise<void> {
  const seen = await tx
    .updateTable('restrictionStops')
    .set({ seenAt: at, seenBy: by })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!seen) notFound()
}
