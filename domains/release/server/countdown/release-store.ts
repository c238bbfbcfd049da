import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Countdown, ReleasesOfPerson } from '../../model/countdown/countdown.ts'
import type { Release } from '../../model/countdown/release.ts'
import { releaseDay } from './item-store.ts'
import './tables.ts'

export type ReleaseRecord = Release &
  Pick<Countdown, 'day' | 'kind' | 'certainty' | 'unknownBecause'> & {
    /** The day that is counted from; `day` of the release itself stays what is written. */
    counted: string | null
    person: Countdown['person']
  }

const columns = sql`r.id, r.version, r.person_id, r.unit_id, r.state, r.day, r.planned_day, r.prison, r.unplanned, r.inside_since,
  r.begun_on, r.short_list`

/** A release with its person, if the actor may see them. */
export async function requireRelease(tx: Tx, id: string): Promise<ReleaseRecord> {
  const { rows } = await sql<ReleaseRecord>`select ${columns}, ${releaseDay} as counted,
      case when r.state = 'ahead' then p.release_kind end as kind, case when r.state = 'ahead' then p.release_certainty end as certainty,
      case when r.state = 'ahead' then p.release_unknown_because end as unknown_because,
      json_build_object('id', p.id, 'name', p.display_name, 'unitId', p.unit_id, 'unit', u.name, 'status', p.status,
        'responsibleId', p.responsible_id, 'responsible', c.name) as person
    from releases r join people p on p.id = r.person_id join units u on u.id = p.unit_id
      left join access.colleagues c on c.id = p.responsible_id
    where r.id = ${id}`.execute(tx)
  return rows[0] ?? notFound()
}

export const releaseOf = (record: ReleaseRecord): Release => ({
  ...{ id: record.id, version: record.version, personId: record.personId, unitId: record.unitId },
  ...{ state: record.state, day: record.day, plannedDay: record.plannedDay, prison: record.prison },
  ...{ unplanned: record.unplanned, insideSince: record.insideSince, begunOn: record.begunOn },
  shortList: record.shortList,
})

/** The releases of these records, the one ahead first, then the latest; with how many items are open and how many of them late. */
export async function listReleasesOf(
  tx: Tx,
  records: string[],
  today: string,
): Promise<ReleasesOfPerson['releases']> {
  const { rows } = await sql<ReleasesOfPerson['releases'][number]>`select ${columns}, i.open, i.late,
      (select g.met from gate_words g where g.release_id = r.id and g.because is distinct from 'not-released'
        order by g.said_at desc, g.id desc limit 1) as met_at_gate
    from releases r join people p on p.id = r.person_id cross join lateral (
      select count(*) as open, count(*) filter (where ${releaseDay} + ${offset} < ${today}::date) as late
      from guarantee_items i where i.release_id = r.id and i.state = 'open') i
    where r.person_id = any (${records}::uuid[]) order by r.state <> 'ahead', r.day desc nulls last, r.id`.execute(
    tx,
  )
  return rows
}

/** Days from the release until an item `i` of release `r` is due: `offsetOf` of the model, in the words of the database. */
export const offset: RawBuilder<number> = sql`(case when not r.short_list then i.due_offset
  else coalesce(i.short_offset, greatest(i.due_offset, 7)) end)::integer`

type Standing = Pick<Release, 'id' | 'personId' | 'unitId' | 'state' | 'begunOn'> & { counted: string | null }

/** The release whose countdown can be begun by hand: the one ahead, else one that happened not long ago. */
export async function findReleaseToBegin(tx: Tx, personId: string, since: string): Promise<Standing | null> {
  const { rows } =
    await sql<Standing>`select r.id, r.person_id, r.unit_id, r.state, r.begun_on, ${releaseDay} as counted
    from releases r join people p on p.id = r.person_id
    where r.person_id = ${personId} and (r.state = 'ahead' or r.state = 'happened' and r.day >= ${since})
    order by r.state <> 'ahead', r.day desc limit 1`.execute(tx)
  return rows[0] ?? null
}
