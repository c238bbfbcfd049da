import { sql } from 'kysely'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { daysFrom, shortListWithin } from '../../model/countdown/begin.ts'
import type { Mirrored } from '../../model/countdown/reconcile.ts'
import type { ReleaseChange } from './sync.ts'

const dayOf = ({ state, day, plannedDay }: Mirrored) => (state === 'happened' ? day : plannedDay)

/** Whether there is still time for the whole list. */
const isShort = (release: Mirrored, today: string) => {
  const day = dayOf(release)
  if (day === null) return false
  const left = daysFrom(today, day)
  return release.state === 'happened'
    ? release.unplanned || day !== release.plannedDay
    : left >= 0 && left <= shortListWithin
}

/** Notes for each countdown that runs that its day moved, so that somebody looks at what broke and decides. */
export async function noteMoves(
  { tx, now, today }: SystemContext,
  changes: readonly ReleaseChange[],
): Promise<void> {
  const moves = changes.flatMap(({ before, after }) => {
    if (before === null || after.state === 'called-off') return []
    const [from, to] = [dayOf(before), dayOf(after)]
    // A day that became known moved nothing.
    if (from === null || from === to) return []
    return [
      {
        ...{ release_id: after.id, person_id: after.personId, from_day: from, to_day: to },
        short_list: isShort(after, today.toString()),
      },
    ]
  })
  const over = changes.filter(({ after }) => after.state === 'called-off').map(({ after }) => after.id)
  await sql`delete from moved_dates where decided_at is null and release_id = any (${over}::uuid[])`.execute(
    tx,
  )
  if (moves.length === 0) return
  const rows = JSON.stringify(moves)
  await sql`insert into moved_dates (release_id, person_id, from_day, to_day, moved_at)
    select r.id, r.person_id, n.from_day, n.to_day, ${now.toString()}
    from jsonb_to_recordset(${rows}::jsonb) as n (release_id uuid, from_day date, to_day date)
      join releases r on r.id = n.release_id and r.begun_on is not null
    on conflict (release_id) where decided_at is null do update set to_day = excluded.to_day, moved_at = excluded.moved_at`.execute(
    tx,
  )
  // It went back to where it was before anybody looked: nothing is left to decide.
  await sql`delete from moved_dates where decided_at is null and from_day is not distinct from to_day
    and release_id = any (${moves.map(({ release_id }) => release_id)}::uuid[])`.execute(tx)
  await sql`update releases r set short_list = n.short_list, version = r.version + 1
    from jsonb_to_recordset(${rows}::jsonb) as n (release_id uuid, short_list boolean)
    where r.id = n.release_id and r.begun_on is not null and r.short_list <> n.short_list`.execute(tx)
}
