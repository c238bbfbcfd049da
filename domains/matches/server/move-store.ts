import { sql } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { OpenMove, VolunteerAway } from '../model/moves.ts'
import './tables.ts'

type NewMove = { unitId: string; volunteerUnitId: string; was: 'accepted' | 'active' | 'paused' }

export async function insertMove(
  { tx, now, today }: Pick<Context, 'tx' | 'now' | 'today'>,
  match: { id: string; personId: string; volunteerId: string | null; coordinatorId: string | null },
  move: NewMove,
): Promise<string> {
  const { id } = await tx
    .insertInto('matchMoves')
    .values({
      ...{ ...move, matchId: match.id, personId: match.personId, volunteerId: match.volunteerId! },
      ledBy: match.coordinatorId,
      ...{ movedOn: today.toString(), recordedAt: now.toString() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Nothing is to be said any more about a move of this match. */
export const settleMoves = (tx: Tx, matchId: string, day: string) =>
  tx
    .updateTable('matchMoves')
    .set(({ eb }) => ({ settledOn: day, version: eb('version', '+', 1) }))
    .where('matchId', '=', matchId)
    .where('settledOn', 'is', null)
    .execute()

export const findOpenMove = (tx: Tx, matchId: string): Promise<OpenMove | undefined> =>
  tx
    .selectFrom('matchMoves as o')
    .innerJoin('units as u', 'u.id', 'o.volunteerUnitId')
    .leftJoin('volunteers as v', 'v.id', 'o.volunteerId')
    .leftJoin('access.colleagues as c', 'c.id', 'v.supervisorId')
    .select(['o.id', 'o.movedOn', 'u.name as volunteerUnit', 'c.name as lookedAfterBy', 'o.unitAnswer'])
    .select(['o.volunteerUnitAnswer', 'o.volunteerUnitWords'])
    .where('o.matchId', '=', matchId)
    .where('o.settledOn', 'is', null)
    .executeTakeFirst()

/** The unit of a volunteer who is not of ours, by its name. */
export async function unitOfOther(tx: Tx, volunteerId: string | null): Promise<string | null> {
  if (volunteerId === null) return null
  const { rows } = await sql<{
    name: string
  }>`select u.name from volunteers v join units u on u.id = v.unit_id
    where v.id = ${volunteerId} and v.unit_id <> all ((select access.units())::uuid[])`.execute(tx)
  return rows[0]?.name ?? null
}

/** Volunteers of ours whose participant is in another unit by now: those to be answered first. */
export async function listAway(tx: Tx, volunteerId: string | null): Promise<VolunteerAway[]> {
  const { rows } = await sql<Omit<VolunteerAway, 'volunteer'> & { volunteerId: string; name: string }>`
    select a.id, a.version, a.volunteer_id, v.display_name as name, a.kind, u.name as unit, a.moved_on, a.unit_answer,
      a.volunteer_unit_answer, a.settled_on
    from volunteers_away(${volunteerId}) a join volunteers v on v.id = a.volunteer_id join units u on u.id = a.unit_id
    order by a.settled_on nulls first, a.moved_on, a.id`.execute(tx)
  return rows.map(({ volunteerId: id, name, ...row }) => ({ ...row, volunteer: { id, name } }))
}
