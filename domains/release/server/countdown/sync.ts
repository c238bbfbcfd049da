import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import {
  changesAmong,
  type Mirror,
  type Mirrored,
  reconcile,
  type Told,
} from '../../model/countdown/reconcile.ts'
import { insideSince, type StatusEntry, waysOut } from '../../model/countdown/ways-out.ts'
import './tables.ts'

type Place = { prison: string; from: string; until: string | null }

/** A person with everything that the mirror depends on; the records read with theirs are read along. */
type Row = {
  personId: string
  unitId: string
  awaits: boolean
  plannedDay: string | null
  prison: string | null
  statuses: StatusEntry[]
  places: Place[]
  unplanned: string[]
  transfers: { day: string; fromUnitId: string }[]
  releases: Mirrored[]
}

const awaiting = sql`p.active and p.merged_into is null and (p.status is null or p.status in ('remand', 'pre-trial-house-arrest',
  'serving', 'temporary-leave', 'interrupted-sentence', 'serving-at-home', 'returned-to-custody'))`

async function gather(tx: Tx, people: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asked as materialized (
      select m.id, array(select r.id from people r where r.id = m.id union all select r.id from people r where r.merged_into = m.id) as records
      from (select distinct coalesce(p.merged_into, p.id) as id from people p where p.id = any (${[...people]}::uuid[])) m)
    select p.id as person_id, p.unit_id, ${awaiting} as awaits, p.release_day as planned_day, p.prison,
      coalesce((select json_agg(json_build_object('id', s.id, 'status', s.status, 'from', s.begins,
          'recordedAt', to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
        from person_statuses s where s.person_id = any (a.records)), '[]') as statuses,
      coalesce((select json_agg(json_build_object('prison', s.prison, 'from', s.begins, 'until', s.ends)
          order by s.begins desc, s.recorded_at desc, s.id desc)
        from person_places s where s.person_id = any (a.records)), '[]') as places,
      coalesce((select json_agg(distinct d.day) from release_dates d
        where d.person_id = any (a.records) and d.unplanned and d.day is not null and d.withdrawn_at is null), '[]') as unplanned,
      coalesce((select json_agg(json_build_object('day', t.day, 'fromUnitId', t.from_unit_id) order by t.day, t.transferred_at)
        from person_transfers t where t.person_id = p.id), '[]') as transfers,
      coalesce((select json_agg(json_build_object('id', e.id, 'personId', e.person_id, 'unitId', e.unit_id, 'state', e.state,
          'day', e.day, 'plannedDay', e.planned_day, 'prison', e.prison, 'unplanned', e.unplanned, 'insideSince', e.inside_since))
        from releases e where e.person_id = any (a.records)), '[]') as releases
    from asked a join people p on p.id = a.id order by p.id`.execute(tx)
  return rows
}

function told(row: Row, today: string): Told {
  const { personId, unitId, statuses, plannedDay, prison } = row
  const unitOn = (day: string) => row.transfers.find((transfer) => transfer.day > day)?.fromUnitId ?? unitId
  const prisonOn = (day: string) => {
    const latest = row.places.find(({ from }) => from <= day)
    return latest && (latest.until === null || latest.until >= day) ? latest.prison : null
  }
  return {
    personId,
    ways: waysOut(statuses, today).map((day) => ({
      ...{ day, prison: prisonOn(day), unplanned: row.unplanned.includes(day), unitId: unitOn(day) },
    })),
    ahead: row.awaits ? { unitId, plannedDay, prison, insideSince: insideSince(statuses, today) } : null,
  }
}

export type ReleaseChange = { before: Mirrored | null; after: Mirrored }

/** Brings the releases of these people in line with their histories, and answers what is different now. */
export async function syncReleases(
  tx: Tx,
  people: readonly string[],
  today: Temporal.PlainDate,
): Promise<ReleaseChange[]> {
  // Two who mirror the same person follow each other.
  await sql`select from people where id = any (${[...people]}::uuid[]) order by id for no key update`.execute(
    tx,
  )
  const found = await gather(tx, people)
  const changed = found.flatMap((row) => {
    const mirrors = changesAmong(row.releases, reconcile(row.releases, told(row, today.toString())))
    return mirrors.map((mirror) => ({
      before: row.releases.find(({ id }) => id === mirror.id) ?? null,
      mirror,
    }))
  })
  const ids = await write(
    tx,
    changed.map(({ mirror }) => mirror),
  )
  return changed.map(({ before, mirror }, index) => ({ before, after: { ...mirror, id: ids[index]! } }))
}

/** What is ahead gives way first, so that there is never more than one. */
const giveWay = ({ state }: Mirror) => (state === 'ahead' ? 1 : 0)

async function write(tx: Tx, mirrors: Mirror[]): Promise<string[]> {
  if (mirrors.length === 0) return []
  const inOrder = mirrors.toSorted((a, b) => giveWay(a) - giveWay(b))
  const known = inOrder.filter(({ id }) => id !== null)
  for (const some of [known.filter((row) => !giveWay(row)), known.filter(giveWay)])
    if (some.length > 0) await update(tx, some)
  const fresh = await insert(
    tx,
    inOrder.filter(({ id }) => id === null),
  )
  return mirrors.map((mirror) => mirror.id ?? fresh.get(mirror)!)
}

const asRows = (mirrors: Mirror[]) =>
  JSON.stringify(
    mirrors.map(({ id, personId, unitId, state, day, plannedDay, prison, unplanned, insideSince }) => ({
      ...{ id, person_id: personId, unit_id: unitId, state, day, planned_day: plannedDay, prison, unplanned },
      inside_since: insideSince,
    })),
  )

const update = (tx: Tx, mirrors: Mirror[]) =>
  sql`update releases e set version = e.version + 1, state = n.state, day = n.day, planned_day = n.planned_day, prison = n.prison,
      unplanned = n.unplanned, unit_id = n.unit_id, inside_since = n.inside_since
    from jsonb_to_recordset(${asRows(mirrors)}::jsonb) as n (id uuid, unit_id uuid, state text, day date, planned_day date,
      prison text, unplanned boolean, inside_since date)
    where e.id = n.id`.execute(tx)

async function insert(tx: Tx, mirrors: Mirror[]): Promise<Map<Mirror, string>> {
  if (mirrors.length === 0) return new Map()
  const rows = await sql<{
    id: string
  }>`insert into releases (person_id, unit_id, state, day, planned_day, prison, unplanned, inside_since)
    select person_id, unit_id, state, day, planned_day, prison, unplanned, inside_since
    from rows from (jsonb_to_recordset(${asRows(mirrors)}::jsonb) as (person_id uuid, unit_id uuid, state text, day date,
      planned_day date, prison text, unplanned boolean, inside_since date)) with ordinality
      as n (person_id, unit_id, state, day, planned_day, prison, unplanned, inside_since, position)
    order by position returning id`.execute(tx)
  return new Map(mirrors.map((mirror, index) => [mirror, rows.rows[index]!.id]))
}
