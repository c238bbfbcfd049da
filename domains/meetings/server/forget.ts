import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Schedule } from '#platform/events/reaction.ts'
import type { Tx } from '#platform/operations/tx.ts'
import './tables.ts'

/** Every night: contacts that end with custody leave numbers, talks of visiting days leave numbers, and nothing else stays. */
export const forgetMeetings: Schedule = {
  name: 'meetings.forget',
  cron: '40 3 * * *',
  async run({ tx, today }) {
    const { rows } = await sql<{ id: string }>`select id from units`.execute(tx)
    for (const { id: unitId } of rows) {
      const house = await houseValues(tx, ['visitor-traces-kept', 'round-notes-kept'], {
        ...{ unitId, day: today.toString() },
      })
      await reduceVisits(tx, unitId, today.subtract({ days: house['visitor-traces-kept'] }).toString())
      await reduceRounds(tx, unitId, today.subtract({ days: house['round-notes-kept'] }).toString())
    }
    await sql`delete from silence_reminders where reached_on < ${today.subtract({ months: 12 }).toString()}`.execute(
      tx,
    )
  },
}

/** Meetings of such contacts before that day become counts by month; a volunteer still looked for is not forgotten. */
async function reduceVisits(tx: Tx, unitId: string, before: string): Promise<void> {
  await sql`with old as (
      select m.id, m.prison_id, m.state, m.made, m.day, l.minutes, l.travel_minutes, x.kind_id
      from meetings m join matches x on x.id = m.match_id join relation_kinds k on k.id = x.kind_id
        join people p on p.id = m.person_id left join meeting_logs l on l.meeting_id = m.id
      where k.ends_with_custody and p.unit_id = ${unitId} and m.day < ${before}
        and not exists (select from check_ins c where c.meeting_id = m.id and c.state = 'overdue')),
    counted as (
      insert into visit_counts (unit_id, kind_id, prison_id, month, made, not_made, minutes, travel_minutes)
      select ${unitId}::uuid, kind_id, prison_id, date_trunc('month', day)::date, count(*) filter (where made),
        count(*) filter (where not made or state = 'cancelled'), coalesce(sum(minutes) filter (where made), 0),
        coalesce(sum(travel_minutes), 0)
      from old group by 2, 3, 4
      on conflict (unit_id, kind_id, prison_id, month) do update set made = visit_counts.made + excluded.made,
        not_made = visit_counts.not_made + excluded.not_made, minutes = visit_counts.minutes + excluded.minutes,
        travel_minutes = visit_counts.travel_minutes + excluded.travel_minutes
      returning 1),
    logs as (delete from meeting_logs where meeting_id in (select id from old))
    delete from meetings where id in (select id from old)`.execute(tx)
}

/** Whoever was met before that day is counted and forgotten; whoever asked for a contact has a file by now. */
async function reduceRounds(tx: Tx, unitId: string, before: string): Promise<void> {
  await sql`with old as (
      delete from round_talks t using rounds r where r.id = t.round_id and r.unit_id = ${unitId} and r.day < ${before}
      returning t.round_id, t.wish, t.taken_up_on),
    counts as (select round_id, count(*) as met, count(*) filter (where wish <> 'no') as wished,
      count(*) filter (where taken_up_on is not null) as taken_up from old group by round_id)
    update rounds r set met = r.met + c.met, wished = r.wished + c.wished, taken_up = r.taken_up + c.taken_up
      from counts c where c.round_id = r.id`.execute(tx)
}
