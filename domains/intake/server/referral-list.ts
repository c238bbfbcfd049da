import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { daysFrom } from '../model/referral-rules.ts'
import { isRefusedOpen, isWaiting } from '../model/referral-states.ts'
import type { ReferralRow, referralViews } from '../model/waiting.ts'
import './tables.ts'

type Filter = {
  id?: string
  personIds?: string[]
  unitId?: string | undefined
  view?: (typeof referralViews)[number]
}

type Row = Omit<ReferralRow, 'days' | 'tooLong'>

// The definitions of the model in the words of the database: a test holds the two together.
const waiting = sql`r.set_aside is null and r.state in ('new', 'in-triage', 'waiting')`
const views: Record<NonNullable<Filter['view']>, ReturnType<typeof sql>> = {
  waiting,
  'refused-open': sql`r.state = 'refused' and r.closed_on is null`,
  ended: sql`(r.state in ('accepted', 'withdrawn') or r.state = 'refused' and r.closed_on is not null)`,
  'set-aside': sql`r.set_aside is not null`,
}

const order = (view: Filter['view']) =>
  view === 'waiting' || view === 'refused-open'
    ? sql`case when r.state = 'refused' then r.state_since else r.waiting_since end, r.recorded_at`
    : sql`r.state_since desc, r.recorded_at desc`

function matching({ id, personIds, unitId, view }: Filter) {
  return sql`r.forgotten_on is null
    and (${id ?? null}::uuid is null or r.id = ${id ?? null})
    and (${personIds ?? null}::uuid[] is null or r.person_id = any (${personIds ?? null}::uuid[]))
    and (${unitId ?? null}::uuid is null or r.unit_id = ${unitId ?? null})
    and ${view === undefined ? sql`true` : views[view]}`
}

/** Lines of referrals: what waits stands with the longest wait first, what has ended with the latest. */
export async function listReferrals(
  tx: Tx,
  filter: Filter,
  today: string,
  most = 500,
): Promise<ReferralRow[]> {
  const { rows } = await sql<Row>`select r.id, r.version, r.unit_id, u.name as unit,
      btrim(r.given_name || ' ' || r.family_name) as name, r.person_id, r.state, r.state_since, r.came_on, r.waiting_since,
      r.source_kind, r.how, r.waits_for, r.waits_words, h.name as handled_by, r.decided_on, d.name as decided_by,
      r.closed_on is not null as closed, r.set_aside,
      exists (select from referrals o where o.id <> r.id and o.unit_id = r.unit_id and o.forgotten_on is null and o.set_aside is null
        and (o.name_key = r.name_key and r.name_key <> '' or o.contact_keys && r.contact_keys)) as perhaps_twice
    from referrals r join units u on u.id = r.unit_id
      left join access.colleagues h on h.id = r.handled_by left join access.colleagues d on d.id = r.decided_by
    where ${matching(filter)} order by ${order(filter.view)}, r.id limit ${most}`.execute(tx)
  const long = new Map<string, number>()
  for (const unitId of new Set(rows.map((row) => row.unitId))) {
    const house = await houseValues(tx, ['referral-waits-long'], { unitId, day: today })
    long.set(unitId, house['referral-waits-long'])
  }
  return rows.map((row) => {
    const stands = { ...row, setAside: row.setAside !== null }
    const days = daysFrom(isRefusedOpen(stands) ? row.stateSince : row.waitingSince, today)
    const counts = isWaiting(stands) || isRefusedOpen(stands)
    return { ...row, days, tooLong: counts && days > long.get(row.unitId)! }
  })
}

export async function countReferrals(tx: Tx, filter: Filter): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*)::int as total from referrals r where ${matching(filter)}`.execute(tx)
  return rows[0]!.total
}
