import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { OutputOf } from '#platform/operations/operation.ts'
import { overridesApi } from '../model/overrides-api.ts'
import { overrides, shownTo } from './override-store.ts'

const latestShown = 100

/** Exceptions are rare and each is looked at: the last twelve months in numbers, and the latest one by one. */
export const overrideReport = handle(overridesApi.report, {
  permission: 'grounds:report',
  concerns: (_input, output) => output?.latest.map(({ personId }) => personId) ?? null,
  async run({ tx, actor, now, today, site }) {
    const since = today
      .with({ day: 1 })
      .subtract({ months: 11 })
      .toZonedDateTime(site.zone)
      .toInstant()
      .toString()
    const { rows } = await sql<Month>`
      select to_char(o.asked_at at time zone ${site.zone}, 'YYYY-MM') as month, u.name as unit_name, o.reason,
        count(*)::int as asked, count(*) filter (where o.decision = 'approved')::int as approved,
        count(*) filter (where o.decision = 'refused')::int as refused,
        coalesce(sum((select count(*) from disclosures d where d.override_id = o.id)), 0)::int as told
      from ground_overrides o join people p on p.id = o.person_id join units u on u.id = p.unit_id
      where o.asked_at >= ${since} group by 1, 2, 3 order by 1 desc, 2, 3`.execute(tx)
    const latest = await overrides(tx)
      .where('o.askedAt', '>=', since)
      .orderBy('o.askedAt', 'desc')
      .limit(latestShown)
      .execute()
    return { months: rows, latest: latest.map(shownTo(actor, now)) }
  },
})

type Month = OutputOf<typeof overridesApi.report>['months'][number]
