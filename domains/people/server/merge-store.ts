import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Merge, MergeLine } from '../model/duplicates-api.ts'

const selectMerges = (tx: Tx) =>
  tx
    .selectFrom('merges as m')
    .leftJoin('people as p', 'p.id', 'm.personId')
    .leftJoin('people as i', 'i.id', 'm.intoId')
    .select(['m.id', 'm.personId', 'm.intoId'])
    .select(sql<string>`coalesce(p.display_name, '')`.as('person'))
    .select(sql<string>`coalesce(i.display_name, '')`.as('into'))
    .select(['m.mergedAt', 'm.confirmedAt', 'm.undoneAt'])

export const requireMerge = async (tx: Tx, id: string) =>
  (await selectMerges(tx).where('m.id', '=', id).executeTakeFirst()) ?? notFound()

/** Those that wait or stand, and those that were undone after they had stood, since that moment. */
export const listMerges = (tx: Tx, undoneSince: Temporal.Instant): Promise<MergeLine[]> =>
  selectMerges(tx)
    .where((where) =>
      where.or([
        where('m.undoneAt', 'is', null),
        where.and([
          where('m.undoneAt', '>=', undoneSince.toString()),
          where('m.confirmedAt', 'is not', null),
        ]),
      ]),
    )
    .orderBy('m.mergedAt', 'desc')
    .limit(500)
    .execute()

type StoredMerge = Awaited<ReturnType<typeof requireMerge>>

export async function readMerge(tx: Tx, id: string): Promise<Merge> {
  const merge = await requireMerge(tx, id)
  const waits = merge.confirmedAt === null && merge.undoneAt === null
  return {
    ...merge,
    gains: waits ? await whoGains(tx, merge) : { colleagues: [], units: [] },
    laterEntries: await entriesMeanwhile(tx, merge),
  }
}

/** Colleagues to whom only one of the two is entrusted, and units to which only one belongs. */
async function whoGains(tx: Tx, { personId, intoId }: StoredMerge): Promise<Merge['gains']> {
  const { rows } = await sql<Merge['gains']>`select
    array(select c.name from access.grants g join access.colleagues c on c.id = g.user_id
      where g.person_id in (${personId}, ${intoId}) and (g.ends is null or g.ends > (select access.today()))
      group by c.id, c.name having count(distinct g.person_id) = 1 order by c.name) as colleagues,
    array(select distinct u.name from people p join units u on u.id = p.unit_id
      where p.id in (${personId}, ${intoId})
        and (select count(distinct unit_id) from people where id in (${personId}, ${intoId})) > 1 order by u.name) as units`.execute(
    tx,
  )
  return rows[0]!
}

export async function entriesMeanwhile(tx: Tx, { intoId, confirmedAt, undoneAt }: StoredMerge) {
  if (confirmedAt === null || undoneAt === null) return []
  const { rows } = await sql<Merge['laterEntries'][number]>`
    select * from people_entries_between(${intoId}, ${confirmedAt}, ${undoneAt}) order by recorded_at, id`.execute(
    tx,
  )
  return rows
}

/** Records that point to one of these, or are about to. */
export async function countMergesOf(tx: Tx, id: string): Promise<{ into: number; away: number }> {
  const { rows } = await sql<{ into: number; away: number }>`select
    count(*) filter (where into_id = ${id}) as into, count(*) filter (where person_id = ${id}) as away
    from merges where undone_at is null`.execute(tx)
  return rows[0]!
}

/** From now on one record stands for both, and whoever is responsible for either half reaches both. */
export async function joinRecords(
  tx: Tx,
  { id, personId, intoId }: StoredMerge,
  today: string,
): Promise<void> {
  await tx.updateTable('people').set({ mergedInto: intoId }).where('id', '=', personId).execute()
  await shareUnits(tx, [personId, intoId])
  await sql`insert into access.grants (person_id, unit_id, user_id, source, source_id, begins, ends)
    select other.id, g.unit_id, g.user_id, 'merge', ${id}, greatest(g.begins, ${today}::date), g.ends
    from access.grants g join people other on other.id in (${personId}, ${intoId}) and other.id <> g.person_id
    where g.person_id in (${personId}, ${intoId}) and (g.ends is null or g.ends > ${today}::date)`.execute(tx)
}

export async function partRecords(
  tx: Tx,
  { id, personId, intoId }: StoredMerge,
  today: string,
): Promise<void> {
  // Those who became responsible meanwhile were given both records by their responsibility for the common one.
  await sql`update access.grants g set ends = greatest(g.begins, ${today}::date)
    where (g.ends is null or g.ends > ${today}::date) and (g.source = 'merge' and g.source_id = ${id}
      or g.source = 'caseload' and g.person_id = ${personId}
        and g.source_id in (select r.id from responsibilities r where r.person_id = ${intoId}))`.execute(tx)
  await sql`select people_part(${id})`.execute(tx)
}

/** A record is shared with the units of all records that are read together with it. */
async function shareUnits(tx: Tx, ids: string[]): Promise<void> {
  await sql`update people p set shared_units = nullif(array(
      select distinct o.unit_id from people o
      where (o.id = p.merged_into or o.merged_into = p.id) and o.unit_id <> p.unit_id), '{}')
    where p.id = any (${ids}::uuid[])`.execute(tx)
}

export async function setMerge(
  tx: Tx,
  id: string,
  change: { confirmedAt: string; confirmedBy: string } | { undoneAt: string; undoneBy: string },
): Promise<void> {
  await tx.updateTable('merges').set(change).where('id', '=', id).execute()
}
