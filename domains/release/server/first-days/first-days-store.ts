import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { duesOf, nextOf, overdueOf } from '../../model/first-days/dues.ts'
import type { FirstDays } from '../../model/first-days/first-days.ts'
import { needOf } from '../../model/first-days/health.ts'
import { offsetsOf } from './house.ts'
import '../countdown/tables.ts'
import './tables.ts'

type Row = Pick<
  FirstDays,
  'releaseId' | 'version' | 'personId' | 'name' | 'unitId' | 'day' | 'gate' | 'ends' | 'endedBy'
> & {
  contactDays: string[]
  carrierKind: 'volunteer' | 'staff' | null
  carrierId: string | null
  carrierName: string | null
  matchId: string | null
  isSaid: boolean | null
  saidNeed: 'yes' | 'no' | 'not-asked' | 'does-not-want-to-say' | null
  needs: string | null
  calls: { dueOn: string; step: string; name: string | null; reachedAt: string }[]
  taken: { dueOn: string; name: string | null }[]
}

// Who may know of a substance need may know of daily contacts; everybody else sees the four alone.
const healthIsOpen = sql`is_open(q.id, q.unit_id || q.shared_units, 'health', (select compartments_open('unit', 'read')),
  (select compartments_open('caseload', 'read')), (select access.entrusted()))`

/** The first days of releases (as `r`) that have happened, with what is owed and who is called on for what is late. */
export async function readFirstDays(
  tx: Tx,
  fits: RawBuilder<unknown>,
  { today, asSystem = false }: { today: string; asSystem?: boolean },
): Promise<(FirstDays & { daily: boolean })[]> {
  const isOpen = asSystem ? sql`true` : healthIsOpen
  const { rows } = await sql<Row>`with asked as materialized (select r.id from releases r
      join people p on p.id = r.person_id where r.state = 'happened' and ${fits}),
    ids as (select array(select id from asked) as all)
    select r.id as release_id, coalesce(f.version, 0) as version, r.person_id, q.display_name as name, r.unit_id, r.day, g.gate,
      g.ends, g.ended_by, g.contact_days, c.kind as carrier_kind, c.carrier_id, c.match_id, c.is_said,
      case c.kind when 'volunteer' then v.display_name else u.name end as carrier_name,
      h.substance_need as said_need, case when ${isOpen} then has_substance_need(q.id) end as needs,
      coalesce((select json_agg(json_build_object('dueOn', o.due_on, 'step', o.step, 'name', w.name,
          'reachedAt', to_char(o.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by o.reached_at, o.step)
        from overdue_calls o left join access.colleagues w on w.id = o.user_id where o.release_id = r.id), '[]') as calls,
      coalesce((select json_agg(json_build_object('dueOn', t.due_on, 'name', w.name))
        from overdue_taken t left join access.colleagues w on w.id = t.user_id where t.release_id = r.id), '[]') as taken
    from ids cross join lateral release_gaps(ids.all, ${today}::date) g join releases r on r.id = g.release_id
      join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id)
      left join first_days_carriers((select ids.all from ids)) c on c.release_id = r.id
      left join first_days f on f.release_id = r.id
      left join volunteers v on c.kind = 'volunteer' and v.id = c.carrier_id
      left join access.colleagues u on c.kind = 'staff' and u.id = c.carrier_id
      left join release_health h on h.release_id = r.id
    order by r.day desc, q.sort_name, r.id`.execute(tx)
  const found: (FirstDays & { daily: boolean })[] = []
  for (const row of rows) found.push(firstDaysOf(row, await offsetsOf(tx, row.unitId, today), today))
  return found
}

function firstDaysOf(
  row: Row,
  offsets: Parameters<typeof duesOf>[1],
  today: string,
): FirstDays & { daily: boolean } {
  const { releaseId, version, personId, name, unitId, day, gate, ends, endedBy } = row
  const daily = needOf(row.saidNeed ?? 'not-asked', row.needs) === 'yes'
  const dues = duesOf({ day, ends, contacts: row.contactDays, daily }, offsets, today)
  const overdue = overdueOf(dues, ends)
  return {
    ...{ releaseId, version, personId, name, unitId, day, gate, ends, endedBy, daily, dues },
    dayNumber: Temporal.PlainDate.from(day).until(today).days,
    carrier:
      row.carrierKind === null || row.carrierId === null
        ? null
        : {
            ...{ kind: row.carrierKind, id: row.carrierId, name: row.carrierName ?? '' },
            ...{ matchId: row.matchId, isSaid: row.isSaid ?? false },
          },
    contacts: row.contactDays,
    next: ends === null ? nextOf(dues) : null,
    overdue: overdue && {
      dueOn: overdue.day,
      calls: row.calls
        .filter(({ dueOn }) => dueOn === overdue.day)
        .map((call) => ({ step: call.step, name: call.name, reachedAt: call.reachedAt })),
      takenBy: row.taken.find(({ dueOn }) => dueOn === overdue.day)?.name ?? null,
    },
  }
}
