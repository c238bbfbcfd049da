import { sql } from 'kysely'
import { unitsOf } from '#domains/organisation/server/index.ts'
import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { stepOutOfMove, turnOfUnit } from '../model/moved.ts'
import { runningStates, togetherStates } from '../model/steps.ts'
import { type MatchRecord, matchOf, requireMatchToChange } from './match-store.ts'
import { insertMove, settleMoves } from './move-store.ts'
import { takeStep } from './take-step.ts'

/** Brings the matches of somebody in line with the unit they are in now. The policies have decided already; this tidies. */
async function followUnit(context: SystemContext, personId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select m.id from matches m join people p on p.id = m.person_id
    where ${personId} in (m.person_id, p.merged_into) and m.state = any (${[...runningStates]}) order by m.id`.execute(
    context.tx,
  )
  for (const { id } of rows) await followMatch(context, await requireMatchToChange(context.tx, id))
}

async function followMatch(context: SystemContext, match: MatchRecord): Promise<void> {
  if (!runningStates.includes(match.state)) return
  await letCoordinatorGo(context, match)
  if (!togetherStates.includes(match.state)) return takeBackCards(context, match)
  const waits = match.pausedBecause === 'moved-unit'
  const turn = turnOfUnit({ ...(await unitsOfMatch(context, match)), lentTo: match.lentTo, waits })
  if (turn === 'goes-on') await goOn(context, match, null)
  if (turn === 'is-home') await setLent(context, match.id, null)
  if (turn === 'waits') await letItWait(context, match)
}

/** The volunteer’s unit, and those in which the participant’s records stand. */
async function unitsOfMatch({ tx }: SystemContext, { id }: { id: string }) {
  const { rows } = await sql<{ volunteerUnitId: string | null; personUnitIds: string[]; unitId: string }>`
    select v.unit_id as volunteer_unit_id, array[p.unit_id, q.unit_id] as person_unit_ids, p.unit_id
    from matches m join people p on p.id = m.person_id join people q on q.id = coalesce(p.merged_into, p.id)
      left join volunteers v on v.id = m.volunteer_id where m.id = ${id}`.execute(tx)
  return rows[0]!
}

/** Whoever coordinated it works elsewhere: somebody of the unit takes it on. */
async function letCoordinatorGo({ tx, today }: SystemContext, match: MatchRecord): Promise<void> {
  if (match.coordinatorId === null) return
  const units = await unitsOf(tx, match.coordinatorId, today.toString())
  if (units.includes(match.unitId)) return
  await tx
    .updateTable('matches')
    .set(({ eb }) => ({ coordinatorId: null, version: eb('version', '+', 1) }))
    .where('id', '=', match.id)
    .execute()
}

/** A card that is with a volunteer of the former unit goes back: whoever looks for somebody now looks in their own unit. */
async function takeBackCards(context: SystemContext, match: MatchRecord): Promise<void> {
  const { tx, today } = context
  const { personUnitIds } = await unitsOfMatch(context, match)
  const { rows } = await sql<{ state: 'draft' | 'sent' }>`with open as (
      select o.id, o.state from match_proposals o join volunteers v on v.id = o.volunteer_id
      where o.match_id = ${match.id} and o.state in ('draft', 'sent') and v.unit_id <> all (${personUnitIds}::uuid[]) for update of o)
    update match_proposals o set state = 'taken-back', closed_on = ${today.toString()}, version = o.version + 1
    from open where open.id = o.id returning open.state`.execute(tx)
  if (rows.some(({ state }) => state === 'sent'))
    await takeStep(context, match, 'take-back', { day: today.toString() })
}

/** It waits for what the two units say; whoever was responsible hears of it. A wait for an earlier move is over. */
async function letItWait(context: SystemContext, match: MatchRecord): Promise<void> {
  const { tx, today, tell } = context
  const { unitId, volunteerUnitId } = await unitsOfMatch(context, match)
  const day = today.toString()
  const open = await tx
    .selectFrom('matchMoves')
    .select(['unitId', 'was'])
    .where('matchId', '=', match.id)
    .where('settledOn', 'is', null)
    .executeTakeFirst()
  if (open?.unitId === unitId) return
  await settleMoves(tx, match.id, day)
  const was = open?.was ?? (match.state as 'accepted' | 'active' | 'paused')
  await takeStep(context, match, 'move-unit', { day, change: { lentTo: null } })
  const moveId = await insertMove(context, match, { unitId, volunteerUnitId: volunteerUnitId!, was })
  tell('matches.moved-unit', { matchId: match.id, personId: match.personId, moveId })
}

const setLent = ({ tx }: SystemContext, id: string, lentTo: string | null) =>
  tx.updateTable('matches').set({ lentTo }).where('id', '=', id).execute()

/** They go on from where they stood: kept by both units, or at home again. */
export async function goOn(context: SystemContext, match: MatchRecord, lentTo: string | null): Promise<void> {
  const day = context.today.toString()
  const { outsideSince } = match
  const inside = matchOf(match).whereabouts.inCustody
  await takeStep(context, match, stepOutOfMove(match), {
    day,
    change: { lentTo, outsideSince: inside || match.begins === null ? null : (outsideSince ?? day) },
  })
  await settleMoves(context.tx, match.id, day)
  context.tell('matches.resumed', { matchId: match.id, personId: match.personId })
}

export const followTransfer = react({
  event: 'people.transferred',
  name: 'matches.follow-transfer',
  concerns: ({ personId }) => personId,
  run: (context, { personId }) => followUnit(context, personId),
})

/** Two records that are two people again may stand in two units. */
export const followParting = react({
  event: 'people.merge-undone',
  name: 'matches.follow-parting',
  concerns: ({ personId }) => personId,
  async run(context, { personId, intoId }) {
    await followUnit(context, personId)
    await followUnit(context, intoId)
  },
})
