import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { ReviewPause } from '../model/pause.ts'
import type { Review } from '../model/review.ts'
import type { ReviewFacts } from '../model/review-due.ts'
import type { ReviewTable } from '../model/review-table.ts'
import './tables.ts'

export const listReviews = (tx: Tx, records: string[]): Promise<Review[]> =>
  reviews(tx).where('r.personId', 'in', records).orderBy('r.heldOn', 'desc').orderBy('r.id', 'desc').execute()

export async function requireReview(tx: Tx, id: string): Promise<Review> {
  return (await reviews(tx).where('r.id', '=', id).executeTakeFirst()) ?? notFound()
}

const reviews = (tx: Tx) =>
  tx
    .selectFrom('planReviews as r')
    .leftJoin('access.colleagues as c', 'c.id', 'r.heldBy')
    .select(['r.id', 'r.heldOn', 'r.dueOn', 'r.how', 'r.words', 'r.ownWords', 'c.name as heldBy'])

const pauses = (tx: Tx) =>
  tx
    .selectFrom('reviewPauses as r')
    .leftJoin('access.colleagues as c', 'c.id', 'r.recordedBy')
    .select(['r.id', 'r.version', 'r.personId', 'r.begins', 'r.ends', 'r.whose', 'r.reason', 'r.words'])
    .select('c.name as by')

export const listPauses = (tx: Tx, records: string[]): Promise<ReviewPause[]> =>
  pauses(tx).where('r.personId', 'in', records).orderBy('r.begins', 'desc').orderBy('r.id').execute()

export async function requirePause(tx: Tx, id: string) {
  return (await pauses(tx).where('r.id', '=', id).executeTakeFirst()) ?? notFound()
}

export const listReviewTables = (tx: Tx): Promise<ReviewTable[]> =>
  tx
    .selectFrom('reviewRules')
    .select(['id', 'unitId', 'country', 'validFrom', 'lines', 'source'])
    .orderBy('validFrom', 'desc')
    .orderBy('id')
    .execute()

/** What decides when somebody's plan is next looked at. */
export type ReviewCase = Omit<ReviewFacts, 'pauses'> & {
  id: string
  name: string
  unitId: string
  responsible: string | null
  pauses: Pick<ReviewPause, 'begins' | 'ends' | 'whose' | 'reason'>[]
}

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const dayIn = (zone: string, column: string) => sql`(${sql.ref(column)} at time zone ${zone})::date`

/** The open plans among some people, each with all that its clock goes by: `among` speaks of `p`, a row of people. */
export async function listReviewCases(
  tx: Tx,
  zone: string,
  among: RawBuilder<unknown>,
): Promise<ReviewCase[]> {
  const { rows } = await sql<ReviewCase>`
    with people_asked as materialized (
      select p.id, p.display_name, p.sort_name, p.unit_id, c.name as responsible,
        p.id || array(select same.id from people same where same.merged_into = p.id) as records
      from people p left join access.colleagues c on c.id = p.responsible_id
      where p.merged_into is null and p.forgotten_on is null and ${among})
    select a.id, a.display_name as name, a.unit_id, a.responsible, l.begun_on,
      (select max(r.held_on) from plan_reviews r where r.plan_id = l.id) as last_held_on,
      coalesce((select json_agg(json_build_object('begins', u.begins, 'ends', u.ends, 'whose', u.whose, 'reason', u.reason)
        order by u.begins desc) from review_pauses u where u.person_id = any (a.records)), '[]') as pauses,
      coalesce((select json_agg(json_build_object('id', s.id, 'status', s.status, 'from', s.begins, 'recordedAt', ${moment('s.recorded_at')}))
        from person_statuses s where s.person_id = any (a.records)), '[]') as statuses,
      coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'day', d.day, 'unknownBecause', d.unknown_because,
          'certainty', d.certainty, 'statedOn', d.stated_on, 'recordedAt', ${moment('d.recorded_at')}, 'supersededBy', d.superseded_by,
          'knownOn', ${dayIn(zone, 'd.recorded_at')}, 'withdrawnOn', ${dayIn(zone, 'd.withdrawn_at')}))
        from release_dates d where d.person_id = any (a.records)), '[]') as dates
    from people_asked a
      join lateral (select * from plans l where l.person_id = any (a.records) and l.ended_on is null
        order by l.begun_on, l.id limit 1) l on true
    order by a.sort_name, a.id`.execute(tx)
  return rows
}

/** People on the caseload with whom there is no plan yet. */
export async function countWithoutPlan(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from people p
    where p.active and p.merged_into is null and p.forgotten_on is null and not exists (select from plans l join people r on r.id = l.person_id
      where l.ended_on is null and (r.id = p.id or r.merged_into = p.id))`.execute(tx)
  return rows[0]!.count
}
