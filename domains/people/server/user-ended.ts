import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import { refreshAsOfNow } from './as-of-now.ts'

/** Whoever has left is responsible for nobody from that day; the people they leave show that somebody else is needed. */
export const endResponsibilitiesOfEnded = react({
  event: 'organisation.user-ended',
  name: 'people.end-responsibilities',
  concerns: () => null,
  async run({ tx, today }, { userId }) {
    const day = today.toString()
    await sql`update access.grants set ends = greatest(begins, ${day}::date)
      where user_id = ${userId} and (ends is null or ends > ${day}::date)`.execute(tx)
    const { rows } = await sql<{ id: string }>`with ended as (
        update responsibilities set ends = greatest(begins, ${day}::date)
        where user_id = ${userId} and (ends is null or ends > ${day}::date) returning person_id)
      select distinct coalesce(p.merged_into, p.id) as id from people p join ended on ended.person_id = p.id`.execute(
      tx,
    )
    const ids = rows.map(({ id }) => id)
    await refreshAsOfNow(tx, ids, day)
  },
})
