import { type RawBuilder, sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { saidAt } from '../model/log-rules.ts'
import type { CheckIn } from '../model/meeting.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { personOf } from './log-meeting.ts'
import './events.ts'
import './tables.ts'

type Row = Omit<CheckIn, 'volunteer' | 'person'> & {
  volunteerId: string
  volunteerName: string
  phone: string | null
  personId: string
  personName: string
}

/** Volunteers out alone from whom a word is awaited, the longest awaited first. */
export async function listCheckIns(tx: Tx, fits: RawBuilder<unknown>): Promise<CheckIn[]> {
  const { rows } =
    await sql<Row>`select c.id, c.version, c.meeting_id, c.volunteer_id, v.display_name as volunteer_name,
      v.phone, c.person_id, p.display_name as person_name, m.day, m.starts, m.place_kind, m.place, r.name as prison,
      c.back_by, c.state, c.back_at, c.overdue_at, a.name as acknowledged_by, c.acknowledged_at, c.outcome
    from check_ins c join volunteers v on v.id = c.volunteer_id join meetings m on m.id = c.meeting_id
      join people p on p.id = c.person_id left join prisons r on r.id = m.prison_id
      left join access.colleagues a on a.id = c.acknowledged_by
    where ${fits} order by c.back_by, c.id limit 200`.execute(tx)
  return rows.map(({ volunteerId, volunteerName, phone, personId, personName, ...row }) => ({
    ...row,
    volunteer: { id: volunteerId, name: volunteerName, phone },
    person: { id: personId, name: personName },
  }))
}

export const isOverdue = sql`c.state = 'overdue'`

const listTheCheckIns = handle(meetingsApi.checkIns, {
  permission: 'meetings:read',
  concerns: (_input, list) => list?.map(({ person }) => person.id) ?? null,
  run: ({ tx }) => listCheckIns(tx, sql`c.state in ('waiting', 'overdue')`),
})

const requireCheckIn = async (tx: Tx, id: string): Promise<CheckIn> =>
  (await listCheckIns(tx, sql`c.id = ${id}`))[0] ?? notFound()

/** A person has taken it on and says what they found: the alarm ends with a word, not with a click. */
const acknowledgeCheckIn = handle(meetingsApi.acknowledgeCheckIn, {
  permission: 'meetings:write',
  concerns: (_input, checkIn) => checkIn?.person.id ?? null,
  async run({ tx, actor, now }, { id, version, outcome, words }) {
    const { state } = await requireCheckIn(tx, id)
    if (state !== 'overdue' && state !== 'waiting') refuse('check-in-not-open')
    await setVersioned(tx, 'checkIns', {
      ...{ id, version, outcome, outcomeWords: words?.trim() || null },
      // Whoever could not be reached is still missed.
      ...(outcome === 'not-reached' ? {} : { state: 'acknowledged' }),
      ...{ acknowledgedBy: actor.userId, acknowledgedAt: now.toString() },
    })
    return requireCheckIn(tx, id)
  },
  again: ({ tx }, { id }) => requireCheckIn(tx, id),
})

/** "I am back": heard also when the contact has ended meanwhile, and when somebody was alarmed already. */
const myCheckIn = handle(meetingsApi.myCheckIn, {
  permission: 'field:write',
  concerns: (_input, received) => personOf(received),
  async run({ tx, now, tell }, { meetingId, saidAt: said }) {
    const { rows } = await sql<{
      id: string
      personId: string
      was: string
    }>`select * from my_check_in(${meetingId}, ${saidAt(said, now).toString()}::timestamptz)`.execute(tx)
    const heard = rows[0] ?? notFound()
    const { id, personId, was } = heard
    if (was === 'overdue') tell('meetings.back-after-all', { checkInId: id, personId })
    return { id: meetingId, personId }
  },
  again: async (_context, { meetingId }) => ({ id: meetingId }),
})

export const checkInHandlers = [listTheCheckIns, acknowledgeCheckIn, myCheckIn]
