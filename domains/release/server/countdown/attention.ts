import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { CountdownAttention } from '../../model/countdown/attention.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { releaseDay } from './item-store.ts'
import { offset } from './release-store.ts'

const mostShown = 6
/** What is due within a week is named; an old release whose items nobody closed is not held up to anybody for ever. */
const [soonWithin, forgottenAfter] = [7, 30]

type Moved = CountdownAttention['moved'][number] & { all: number }
type Due = CountdownAttention['due'][number] & { all: number }

/** What the countdowns want from this colleague: dates that moved, first those of their own people; what they answer for and is late or due. */
export const showAttention = handle(countdownApi.attention, {
  permission: 'release:read',
  concerns: (_input, answer) =>
    answer ? [...answer.moved, ...answer.due].map(({ personId }) => personId) : [],
  async run({ tx, actor, today }, { language = actor.language }) {
    const day = today.toString()
    const moved =
      await sql<Moved>`select r.person_id, r.id as release_id, p.display_name as name, ${releaseDay} as day, m.from_day,
        ${releaseDay} as to_day, to_char(m.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as moved_at,
        count(*) over () as all
      from moved_dates m join releases r on r.id = m.release_id join people p on p.id = r.person_id
      where m.decided_at is null
      order by p.responsible_id is distinct from ${actor.userId}, ${releaseDay} nulls first, m.moved_at limit ${mostShown}`.execute(
        tx,
      )
    const due = await sql<Due>`with mine as (
        select r.id from people p join releases r on r.person_id = p.id where p.responsible_id = ${actor.userId}
          and r.begun_on is not null and r.state <> 'called-off'
        union select i.release_id from guarantee_items i where i.state = 'open' and i.person_in_charge = ${actor.userId}
      ), open as (
        select r.id as release_id, p.id as person_id, p.display_name as name, ${releaseDay} as day, coalesce(i.words, t.names ->> ${language}) as what,
          ${releaseDay} + ${offset} as due
        from mine join releases r on r.id = mine.id join people p on p.id = r.person_id
          join guarantee_items i on i.release_id = r.id and i.state = 'open'
          left join guarantee_templates t on t.id = i.template_id
        where r.state <> 'called-off' and coalesce(i.person_in_charge, p.responsible_id) = ${actor.userId}
          and ${releaseDay} >= ${today.subtract({ days: forgottenAfter }).toString()}
      )
      select release_id, person_id, name, day, min(due) as first_due,
        coalesce(json_agg(what order by due) filter (where due < ${day}), '[]') as late,
        coalesce(json_agg(what order by due) filter (where due >= ${day}), '[]') as soon, count(*) over () as all
      from open where due <= ${today.add({ days: soonWithin }).toString()}
      group by release_id, person_id, name, day order by min(due), name limit ${mostShown}`.execute(tx)
    return {
      ...{ moved: moved.rows, movedCount: moved.rows[0]?.all ?? 0 },
      ...{ due: due.rows, dueCount: due.rows[0]?.all ?? 0 },
    }
  },
})
