import { sql } from 'kysely'
import type { StaffRole } from '#domains/organisation/model/index.ts'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { areas, areasOf, rolesThatOpen, type WhoSees, whoSeesApi } from '../model/who-sees.ts'

type Reaching = { name: string; role: StaffRole; why: WhoSees['staff'][number]['why'] }

/** Everybody who sees something of this person, inside and outside, as of now. */
export async function readWhoSees(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  personId: string,
): Promise<WhoSees> {
  const person = await requirePerson(tx, personId)
  const records = await recordsOf(tx, person.id)
  const reaching = await sql<Reaching>`select name, role, why from audit.who_reaches(${person.id},
    ${rolesThatOpen('unit')}, ${rolesThatOpen('caseload')})`.execute(tx)
  const staff = reaching.rows.map((one) => ({ ...one, areas: areasOf(one.role) }))
  const volunteers = await sql<WhoSees['volunteers'][number]>`
    select v.display_name as name, m.shares, (select count(*)::int from plan_shares s where s.match_id = m.id) as plan_items
    from matches m join volunteers v on v.id = m.volunteer_id
    where m.person_id = any (${records}) and m.state in ('accepted', 'active', 'paused') order by 1`.execute(
    tx,
  )
  const outside = await sql<WhoSees['outside'][number]>`
    select d.recipient_name, array_agg(distinct d.data_group) as data_groups, min(d.disclosed_at) as since,
      array_agg(distinct case when d.consent_id is not null then 'consent' when d.override_id is not null then 'override' else 'legal' end) as grounds
    from disclosures d where d.person_id = any (${records}) and d.stopped_at is null and disclosure_stands(d.id)
    group by 1 order by 1`.execute(tx)
  const toDelete = await sql<WhoSees['toDelete'][number]>`
    select d.recipient_name, bool_and(d.deletion_asked_at is not null) as asked
    from disclosures d where d.person_id = any (${records}) and d.stopped_because <> 'done'
      and (d.deletion_answer is null or d.deletion_answer in ('refused', 'kept-by-law')) group by 1 order by 1`.execute(
    tx,
  )
  return {
    ...{ personId: person.id, personName: person.displayName, staff, day: today.toString() },
    ...{ volunteers: volunteers.rows, outside: outside.rows, toDelete: toDelete.rows },
    closed: areas.filter((area) => !staff.some((one) => one.areas.includes(area))),
  }
}

export const showWhoSees = handle(whoSeesApi.show, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  run: (context, { personId }) => readWhoSees(context, personId),
})
