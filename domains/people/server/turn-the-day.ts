import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { refreshAsOfNow } from './as-of-now.ts'
import { differences } from './settle.ts'

/** A machine that was off for a while catches up. */
const daysBack = 40

/** Early each day: what was announced for today (a leave, a new responsible person) becomes what holds now. */
export const turnTheDay: Schedule = {
  name: 'people.turn-the-day',
  cron: '5 0 * * *',
  run: catchUp,
}

async function catchUp({ tx, today, tell }: SystemContext): Promise<void> {
  const [since, until] = [today.subtract({ days: daysBack }).toString(), today.toString()]
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(p.merged_into, p.id) as id from people p where p.id in (
      select person_id from person_statuses where begins between ${since} and ${until}
      union select person_id from person_places where begins between ${since} and ${until}
      union select person_id from person_places where ends between ${since} and ${until}
      union select person_id from responsibilities where begins between ${since} and ${until}
      union select person_id from responsibilities where ends between ${since} and ${until})
    order by 1`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const before = await tx
    .selectFrom('people')
    .selectAll()
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()
  const after = new Map((await refreshAsOfNow(tx, ids, until)).map((row) => [row.id, row]))
  for (const person of before)
    for (const event of differences(person, after.get(person.id)!)) tell(event, { personId: person.id })
}
