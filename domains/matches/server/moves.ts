import { react } from '#platform/events/reaction.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { movesApi } from '../model/moves.ts'
import { goOn } from './follow-transfer.ts'
import { requireMatchToChange } from './match-store.ts'
import { listAway } from './move-store.ts'
import { requireOpenStep } from './take-step.ts'

const listVolunteersAway = handle(movesApi.away, {
  permission: 'matches:read',
  concerns: () => null,
  run: ({ tx }, { volunteerId = null }) => listAway(tx, volunteerId),
})

const openMoveOf = ({ tx }: Context, matchId: string) =>
  tx
    .selectFrom('matchMoves')
    .selectAll()
    .where('matchId', '=', matchId)
    .where('settledOn', 'is', null)
    .executeTakeFirst()

/** The participant's unit wants to keep the volunteer beside them; it goes on once the volunteer's unit has agreed. */
const keepAcross = handle(movesApi.keep, {
  permission: 'matches:write',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  async run(context, which) {
    const { tx, actor, today, tell } = context
    const match = await requireOpenStep(context, which, 'keep-across')
    const move = (await openMoveOf(context, match.id)) ?? refuse('match-not-moved')
    if (move.volunteerUnitAnswer === 'declines') refuse('volunteer-not-lent')
    await tx
      .updateTable('matchMoves')
      .set(({ eb }) => ({
        ...{ unitAnswer: 'keeps', unitAnsweredOn: today.toString(), unitAnsweredBy: actor.userId },
        version: eb('version', '+', 1),
      }))
      .where('id', '=', move.id)
      .execute()
    const of = { matchId: match.id, personId: match.personId }
    tell('matches.move-answered', { ...of, moveId: move.id, by: 'unit' })
    return { id: match.id, personId: match.personId }
  },
  again: async (_context, { id }) => ({ id }),
})

/** What the volunteer's unit says. It sees the volunteer and not the participant, who is no longer theirs. */
const answerMove = handle(movesApi.answer, {
  permission: 'matches:write',
  concerns: () => null,
  async run(context, { id, version, answer, words }) {
    const { tx, actor, today, tell } = context
    const ours = (await listAway(tx, null)).find((one) => one.id === id) ?? notFound()
    if (ours.settledOn !== null) refuse('match-not-moved')
    const { matchId, personId } = await tx
      .selectFrom('matchMoves')
      .select(['matchId', 'personId'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await setVersioned(tx, 'matchMoves', {
      ...{ id, version, volunteerUnitAnswer: answer, volunteerUnitWords: words?.trim() || null },
      ...{ volunteerUnitAnsweredOn: today.toString(), volunteerUnitAnsweredBy: actor.userId },
    })
    tell('matches.move-answered', { matchId, personId, moveId: id, by: 'volunteer-unit' })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const moveHandlers = [listVolunteersAway, keepAcross, answerMove]

/** Both have said yes: the volunteer is lent, and they go on. */
export const goOnOnceAgreed = react({
  event: 'matches.move-answered',
  name: 'matches.go-on-once-agreed',
  concerns: ({ personId }) => personId,
  async run(context, { matchId, moveId }) {
    const match = await requireMatchToChange(context.tx, matchId)
    const move = await context.tx
      .selectFrom('matchMoves')
      .select(['unitId', 'unitAnswer', 'volunteerUnitAnswer'])
      .where('id', '=', moveId)
      .where('settledOn', 'is', null)
      .executeTakeFirst()
    const isAgreed = move?.unitAnswer === 'keeps' && move.volunteerUnitAnswer === 'agrees'
    if (isAgreed && match.pausedBecause === 'moved-unit') await goOn(context, match, move.unitId)
  },
})
