import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { MyContact, MyMeeting } from '../model/my-meetings.ts'
import './tables.ts'

type Row = Omit<MyMeeting, 'checkIn'> & {
  backBy: string | null
  awaited: 'waiting' | 'back' | 'overdue' | 'acknowledged' | null
}

/** The volunteer's own meetings, as far as their matches hold. In which prison, a permit says, or the other one shares it. */
export async function listMyMeetings(
  tx: Tx,
  fits: RawBuilder<unknown>,
  { order = sql`m.day, m.starts, m.id`, limit = 200 }: { order?: RawBuilder<unknown>; limit?: number } = {},
): Promise<MyMeeting[]> {
  const { rows } =
    await sql<Row>`select m.id, m.version, m.match_id, m.day, m.starts, m.minutes, m.place_kind,
      r.id as prison_id, r.name as prison, m.place, m.state, m.made, m.cancelled_by, c.back_by, c.state as awaited
    from meetings m left join check_ins c on c.meeting_id = m.id
      left join prisons r on r.id = m.prison_id and (exists (select from permits g where g.prison_id = r.id and g.state = 'granted')
        or exists (select from participants_of_volunteer o where o.match_id = m.match_id and o.prison is not null))
    where ${fits} order by ${order} limit ${limit}`.execute(tx)
  return rows.map(({ backBy, awaited, ...row }) => ({
    ...row,
    checkIn: backBy === null || awaited === null ? null : { backBy, state: awaited },
  }))
}

export const requireMyMeeting = async (tx: Tx, id: string): Promise<MyMeeting> =>
  (await listMyMeetings(tx, sql`m.id = ${id}`))[0] ?? notFound()

type ContactRow = Omit<MyContact, 'usual'> & MyContact['usual'] & { personId: string }

/** Contacts that hold, by the name that the other one is called, with what the last log said. */
export async function listMyContacts(
  tx: Tx,
  language: Language,
): Promise<(MyContact & { personId: string })[]> {
  const { rows } =
    await sql<ContactRow>`select m.id as match_id, o.person_id, o.called_name as name, k.id as kind_id,
      k.names ->> ${language} as kind, m.state, k.ends_with_custody, c.last_contact, l.place_kind, l.minutes,
      l.travel_minutes, coalesce(l.topics, '{}') as topics
    from participants_of_volunteer o join matches m on m.id = o.match_id join relation_kinds k on k.id = m.kind_id
      left join match_contacts c on c.match_id = m.id
      left join lateral (select g.place_kind, g.minutes, g.travel_minutes, g.topics from meeting_logs g
        where g.match_id = m.id and g.made order by g.day desc limit 1) l on true
    order by name, m.id`.execute(tx)
  return rows.map(({ placeKind, minutes, travelMinutes, topics, ...row }) => ({
    ...row,
    usual: { placeKind, minutes, travelMinutes, topics },
  }))
}
