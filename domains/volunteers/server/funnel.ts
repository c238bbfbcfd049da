import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { volunteersApi } from '../model/volunteers-api.ts'

type Counts = Record<'offered' | 'invited' | 'interviewed' | 'approved' | 'active', number>

/** Of those who came in the last twelve months: how many got how far. Whoever was answered and forgotten is still counted. */
export const showFunnel = handle(volunteersApi.funnel, {
  permission: 'volunteers:read',
  concerns: () => null,
  async run({ tx, today }, { unitId = null }) {
    const since = today.subtract({ months: 12 }).toString()
    const { rows } = await sql<Counts>`
      with came as (
        select v.id, v.state, exists (select from volunteer_evidence e
            where e.volunteer_id = v.id and e.requirement = 'interview' and e.taken_back_at is null) as talked,
          exists (select from volunteer_roles r where r.volunteer_id = v.id and r.approved_on is not null) as approved
        from volunteers v where v.applied_on >= ${since} and (${unitId}::uuid is null or v.unit_id = ${unitId}::uuid)
      ), unanswered as (
        select count(*)::int as n from volunteer_offers o where o.volunteer_id is null
          and not o.apart and o.repeat_of is null and o.offered_on >= ${since}
          and (${unitId}::uuid is null or o.unit_id = ${unitId}::uuid)
      ), forgotten as (
        select coalesce(sum(t.count), 0)::int as n from volunteer_offer_tallies t
        where t.month >= date_trunc('month', ${since}::date) and (${unitId}::uuid is null or t.unit_id = ${unitId}::uuid)
      )
      select count(c.id)::int + (select n from unanswered) + (select n from forgotten) as offered, count(c.id)::int as invited,
        (count(c.id) filter (where c.talked or c.approved))::int as interviewed,
        (count(c.id) filter (where c.approved))::int as approved,
        (count(c.id) filter (where c.approved and c.state = 'active'))::int as active
      from came c`.execute(tx)
    return { since, ...rows[0]! }
  },
})
