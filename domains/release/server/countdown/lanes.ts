import { sql } from 'kysely'
import { awaitsRelease, personStatuses } from '#domains/people/model/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { type LaneCard, laneNames, laneSpans, mostInLane } from '../../model/countdown/lanes.ts'
import { offset } from './release-store.ts'

type Row = LaneCard & { lane: (typeof laneNames)[number]; inLane: number }

const lane = sql`case ${sql.join(
  laneNames.map((name) => sql`when w.days_after <= ${sql.lit(laneSpans[name][1])} then ${sql.lit(name)}`),
  sql` `,
)} end`
const statusesAhead = sql.join(personStatuses.filter(awaitsRelease).map((status) => sql.lit(status)))
const [before, after] = [-laneSpans['-90'][0], laneSpans['+14'][1]]

/** The whole way through the gate: who stands how far before or after it, with what is still open by name. */
export const showLanes = handle(countdownApi.lanes, {
  permission: 'release:read',
  concerns: (_input, lanes) =>
    lanes?.lanes.flatMap(({ cards }) => cards.map(({ personId }) => personId)) ?? [],
  async run({ tx, today, actor }, { unitId, prison, responsible, language = actor.language }) {
    const day = today.toString()
    const [first, last] = [today.subtract({ days: after }).toString(), today.add({ days: before }).toString()]
    const wanted = sql`${unitId === undefined ? sql`true` : sql`p.unit_id = ${unitId}`} and ${
      responsible === undefined
        ? sql`true`
        : responsible === 'nobody'
          ? sql`p.responsible_id is null`
          : sql`p.responsible_id::text = ${responsible}`
    }`
    const held = (column: string) => (prison === undefined ? sql`true` : sql`${sql.ref(column)} = ${prison}`)
    // day + 0: by their unit, which has an index of its own; by the day alone, everybody in all other units would be read as well.
    const { rows } = await sql<Row>`with w as (
        select p.id as person_id, p.display_name, p.sort_name, p.responsible_id, p.prison, p.release_day as day, null::uuid as release_id,
          least(${day}::date - p.release_day, 0) as days_after
        from people p where p.active and p.merged_into is null and (p.status is null or p.status in (${statusesAhead}))
          and p.release_day + 0 between ${first} and ${last} and ${wanted} and ${held('p.prison')}
        union all
        select p.id, p.display_name, p.sort_name, p.responsible_id, r.prison, r.day, r.id, ${day}::date - r.day
        from releases r join people p on p.id = r.person_id
        where r.state = 'happened' and r.day between ${first} and ${day} and ${wanted} and ${held('r.prison')}
      ), placed as (
        select w.*, ${lane} as lane, count(*) over (partition by ${lane}) as in_lane,
          row_number() over (partition by ${lane} order by w.day, w.sort_name, w.person_id) as place from w
      )
      select w.lane, w.in_lane, w.person_id, r.id as release_id, w.display_name as name, w.prison, c.name as responsible, w.day,
        ${day}::date - w.day as days_after, r.state = 'ahead' and w.day < ${day} as passed, r.begun_on is not null as begun,
        coalesce(i.open, '[]') as open, exists (select from moved_dates m where m.release_id = r.id and m.decided_at is null) as moved
      from placed w join releases r on r.id = w.release_id or w.release_id is null and r.person_id = w.person_id and r.state = 'ahead'
        left join access.colleagues c on c.id = w.responsible_id
        left join lateral (select json_agg(json_build_object('name', coalesce(i.words, t.names ->> ${language}),
              'late', w.day + ${offset} < ${day}::date) order by ${offset}, i.position) as open
          from guarantee_items i left join guarantee_templates t on t.id = i.template_id
          where i.release_id = r.id and i.state = 'open') i on true
      where w.place <= ${mostInLane} order by w.day, w.sort_name, w.person_id`.execute(tx)
    const byLane = Map.groupBy(rows, (row) => row.lane)
    return {
      today: day,
      lanes: laneNames.map((name) => {
        const cards = byLane.get(name) ?? []
        return { lane: name, count: cards[0]?.inLane ?? 0, cards }
      }),
    }
  },
})
