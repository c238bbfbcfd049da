import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type {
  GatheringChange,
  GatheringDay,
  GatheringRow,
  NewGathering,
  PlannedGatheringDay,
} from '../../model/gatherings/gathering.ts'
import './tables.ts'

const guestsIn = (condition: string) =>
  sql<number>`(select count(*)::integer from gathering_guests q where q.gathering_id = gatherings.id
    and ${sql.raw(condition)})`

const gatherings = (tx: Tx) =>
  tx
    .selectFrom('gatherings')
    .innerJoin('units', 'units.id', 'gatherings.unitId')
    .leftJoin('access.colleagues as organiser', 'organiser.id', 'gatherings.organiserId')
    .select([
      'gatherings.id',
      'gatherings.version',
      'gatherings.unitId',
      'gatherings.kind',
      'gatherings.names',
    ])
    .select(['gatherings.about', 'gatherings.place', 'gatherings.bring', 'gatherings.leaders'])
    .select(['gatherings.seats', 'gatherings.guestsNamed', 'gatherings.replyUntil', 'gatherings.state'])
    .select(['gatherings.cancelledBecause', 'units.name as unit', 'organiser.name as organiser'])
    .select(guestsIn(`q.state not in ('off', 'declined')`).as('guests'))
    .select(guestsIn(`q.state = 'listed'`).as('notInvited'))
    .select(guestsIn(`q.state = 'coming'`).as('coming'))

async function withDays(tx: Tx, rows: Omit<GatheringRow, 'days'>[]): Promise<GatheringRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const days = await tx
    .selectFrom('gatheringDays as d')
    .select(['d.id', 'd.gatheringId', 'd.day', 'd.starts', 'd.ends', 'd.topic', 'd.heads'])
    .select(
      sql<number>`(select count(*) filter (where a.mark = 'present')::integer from gathering_attendance a
      where a.gathering_day_id = d.id)`.as('came'),
    )
    .select(
      sql<number>`(select count(*)::integer from gathering_attendance a where a.gathering_day_id = d.id)`.as(
        'marked',
      ),
    )
    .where('d.gatheringId', 'in', ids)
    .orderBy('d.day')
    .orderBy('d.starts')
    .execute()
  const byGathering = Map.groupBy(days, ({ gatheringId }) => gatheringId)
  return rows.map((row) => {
    const own = byGathering.get(row.id) ?? []
    return { ...row, days: own.map(({ gatheringId: _, ...day }): GatheringDay => day) }
  })
}

const most = 200

/** Those whose last day is still to come (the nearest first), or those that are over (the latest first). */
export async function listGatherings(
  tx: Tx,
  show: 'coming' | 'past',
  today: string,
): Promise<GatheringRow[]> {
  const last = sql<string>`(select max(d.day) from gathering_days d where d.gathering_id = gatherings.id)`
  const next = sql<string>`(select min(d.day) from gathering_days d where d.gathering_id = gatherings.id and d.day >= ${today})`
  const rows = await gatherings(tx)
    .where(last, show === 'coming' ? '>=' : '<', today)
    .orderBy(show === 'coming' ? next : last, show === 'coming' ? 'asc' : 'desc')
    .limit(most)
    .execute()
  return withDays(tx, rows)
}

export async function requireGathering(tx: Tx, id: string): Promise<GatheringRow> {
  const found = await gatherings(tx).where('gatherings.id', '=', id).executeTakeFirst()
  return (await withDays(tx, found ? [found] : []))[0] ?? notFound()
}

type Plan = Omit<NewGathering, 'unitId' | 'days'>

const columnsOf = ({ names, ...plan }: Plan) => ({ ...plan, names: JSON.stringify(names) })

export async function insertGathering(
  tx: Tx,
  { unitId, days, ...plan }: NewGathering,
): Promise<GatheringRow> {
  const { id } = await tx
    .insertInto('gatherings')
    .values({ unitId, ...columnsOf(plan) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setDays(tx, id, days)
  return requireGathering(tx, id)
}

export async function setGathering(
  tx: Tx,
  { id, version, days, ...plan }: GatheringChange,
): Promise<GatheringRow> {
  await setVersioned(tx, 'gatherings', { id, version, ...columnsOf(plan) })
  await setDays(tx, id, days)
  return requireGathering(tx, id)
}

async function setDays(tx: Tx, gatheringId: string, days: PlannedGatheringDay[]): Promise<void> {
  const kept = days.flatMap(({ id }) => id ?? [])
  await tx
    .deleteFrom('gatheringDays')
    .where('gatheringId', '=', gatheringId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const { id, ...day } of days) {
    if (id === null)
      await tx
        .insertInto('gatheringDays')
        .values({ gatheringId, ...day })
        .execute()
    else await tx.updateTable('gatheringDays').set(day).where('id', '=', id).execute()
  }
}

/** Two who put guests on the same list follow each other, so that the check sees both. */
export async function holdList(tx: Tx, gatheringId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${gatheringId}::text, 12))`.execute(tx)
}
