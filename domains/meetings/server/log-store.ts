import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { MeetingLog } from '../model/log.ts'
import './tables.ts'

/** Of whom a log tells: found by what the asking transaction may see. */
export type LoggedMatch = {
  matchId: string
  personId: string
  volunteerId: string
  unitId: string
  endsWithCustody: boolean
}

export async function requireLoggedMatch(tx: Tx, matchId: string): Promise<LoggedMatch> {
  const { rows } =
    await sql<LoggedMatch>`select m.id as match_id, m.person_id, m.volunteer_id, p.unit_id, k.ends_with_custody
    from matches m join people p on p.id = m.person_id join relation_kinds k on k.id = m.kind_id
    where m.id = ${matchId} and m.volunteer_id is not null`.execute(tx)
  return rows[0] ?? notFound()
}

/** The volunteer's own match, if they may still tell of a meeting on that day; it shows them nothing. */
export async function requireMyLoggedMatch(tx: Tx, matchId: string, day: string): Promise<LoggedMatch> {
  const { rows } = await sql<
    Omit<LoggedMatch, 'matchId'>
  >`select * from match_of_my_log(${matchId}, ${day})`.execute(tx)
  return rows[0] ? { matchId, ...rows[0] } : notFound()
}

/** Who has told of this meeting of the volunteer's already; null if nobody has. */
export async function findMyLog(
  tx: Tx,
  meetingId: string,
  matchId: string,
): Promise<'volunteer' | 'staff' | 'not-mine' | null> {
  const { rows } = await sql<{
    stands: 'volunteer' | 'staff' | 'not-mine' | null
  }>`select my_log_stands(${meetingId}, ${matchId}) as stands`.execute(tx)
  return rows[0]!.stands
}

const columns = [
  ...(['meetingId', 'version', 'day', 'starts', 'made', 'cancelledBy', 'placeKind', 'minutes'] as const),
  ...(['travelMinutes', 'topics', 'steps', 'boundariesAsked', 'boundaries', 'worried', 'text'] as const),
  ...(['loggedAs', 'saidAt', 'loggedAt'] as const),
] as const

export async function findLog(tx: Tx, meetingId: string): Promise<MeetingLog | null> {
  const found = await tx
    .selectFrom('meetingLogs')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return found ? { ...found, id: found.meetingId } : null
}

export const requireLog = async (tx: Tx, meetingId: string): Promise<MeetingLog> =>
  (await findLog(tx, meetingId)) ?? notFound()
