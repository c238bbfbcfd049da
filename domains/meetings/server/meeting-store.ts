import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { supervisionOf } from '#domains/volunteers/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Meeting, MeetingPlan } from '../model/meeting.ts'
import './tables.ts'

export type Reader = { language: Language; today: string }

type Row = Omit<Meeting, 'person' | 'volunteer' | 'supervisorId' | 'unlogged'> & {
  personId: string
  personName: string
  volunteerId: string
  volunteerName: string
}

const most = 1000

/** Meetings that fit, each with its two people, its kind and its prison by name. */
export async function listMeetings(
  tx: Tx,
  fits: RawBuilder<unknown>,
  { language, today }: Reader,
  { order = sql`m.day, m.starts, m.id`, limit = most }: { order?: RawBuilder<unknown>; limit?: number } = {},
): Promise<Meeting[]> {
  const { rows } = await sql<Row>`select m.id, m.version, m.match_id, k.names ->> ${language} as kind,
      m.person_id, p.display_name as person_name, m.volunteer_id, coalesce(v.display_name, '') as volunteer_name,
      p.unit_id, m.day, m.starts, m.minutes, m.place_kind, m.prison_id, r.name as prison, m.place, m.back_by, m.state,
      m.made, m.cancelled_by
    from meetings m join matches x on x.id = m.match_id join relation_kinds k on k.id = x.kind_id
      join people p on p.id = m.person_id left join volunteers v on v.id = m.volunteer_id
      left join prisons r on r.id = m.prison_id
    where ${fits} order by ${order} limit ${limit}`.execute(tx)
  const watched = await supervisionOf(tx, [...new Set(rows.map(({ volunteerId }) => volunteerId))])
  return rows.map(({ personId, personName, volunteerId, volunteerName, ...row }) => ({
    ...row,
    person: { id: personId, name: personName },
    volunteer: { id: volunteerId, name: volunteerName },
    supervisorId: watched.get(volunteerId)?.supervisorId ?? null,
    unlogged: row.state === 'planned' && row.day < today,
  }))
}

export async function requireMeeting(tx: Tx, id: string, reader: Reader): Promise<Meeting> {
  return (await listMeetings(tx, sql`m.id = ${id}`, reader))[0] ?? notFound()
}

/** A planned meeting, held until the transaction ends; one that is over is not planned any more. */
export async function findPlanned(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('meetings')
    .select(['id', 'version', 'matchId', 'state', 'day', 'starts', 'backBy'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? notFound()
}

type NewRow = MeetingPlan & {
  matchId: string
  personId: string
  volunteerId: string
  plannedAt: string
  plannedBy: string
}

/** Its id is made here: whoever plans need not be able to read it again. */
export async function insertMeeting(tx: Tx, row: NewRow): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('meetings')
    .values({ ...row, id })
    .execute()
  return id
}

type Awaited = { meetingId: string; personId: string; volunteerId: string; backBy: Temporal.Instant }

export async function insertCheckIn(tx: Tx, { backBy, ...row }: Awaited): Promise<void> {
  await tx
    .insertInto('checkIns')
    .values({ ...row, id: randomUUID(), backBy: backBy.toString() })
    .execute()
}

export const deleteCheckIn = (tx: Tx, meetingId: string) =>
  tx.deleteFrom('checkIns').where('meetingId', '=', meetingId).where('state', '=', 'waiting').execute()
