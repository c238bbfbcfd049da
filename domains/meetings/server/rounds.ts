import { requestMatch } from '#domains/matches/server/index.ts'
import { requireUnit } from '#domains/organisation/server/index.ts'
import { requirePrison } from '#domains/partners/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { obstaclesToRound, obstaclesToTakingUp, obstaclesToTalk } from '../model/round-rules.ts'
import { consentColumns, referralFor, referWish } from './refer-wish.ts'
import { listRounds, requireRound, requireRoundRow, requireTalk } from './round-store.ts'

const listTheRounds = handle(meetingsApi.rounds, {
  permission: 'meetings:read',
  concerns: () => null,
  run: ({ tx, today }, { prisonId }) => listRounds(tx, today.toString(), prisonId),
})

const listRoundChoices = handle(meetingsApi.roundChoices, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx, actor }) {
    const mine = actor.roles.flatMap(({ role, unitId }) => (role === 'coordinator' && unitId ? [unitId] : []))
    const units = tx
      .selectFrom('units')
      .select(['id', 'name'])
      .where('id', 'in', mine.length > 0 ? mine : ['00000000-0000-0000-0000-000000000000'])
    const prisons = tx.selectFrom('prisons').select(['id', 'name']).orderBy('name')
    const kinds = tx.selectFrom('relationKinds').select(['id', 'names']).where('retiredOn', 'is', null)
    return {
      units: await units.orderBy('name').execute(),
      prisons: await prisons.execute(),
      kinds: (await kinds.orderBy('slug').execute()).map(({ id, names }) => ({
        id,
        name: names[actor.language],
      })),
    }
  },
})

const showRound = handle(meetingsApi.round, {
  permission: 'meetings:write',
  concerns: (_input, round) => round?.talks.map(({ takenUp }) => takenUp?.personId ?? null) ?? null,
  run: ({ tx, today }, { id }) => requireRound(tx, id, today.toString()),
})

const holdRound = handle(meetingsApi.holdRound, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx, actor, today }, round) {
    await requireUnit(tx, round.unitId)
    if (!actor.roles.some(({ unitId }) => unitId === round.unitId)) notFound()
    await requirePrison(tx, round.prisonId)
    refuseIfAny(obstaclesToRound(round, { today: today.toString() }))
    const { id } = await tx
      .insertInto('rounds')
      .values({ ...round, heldBy: actor.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireRound(tx, id, today.toString())
  },
  again: ({ tx, today }, _input, id) => requireRound(tx, id, today.toString()),
})

const noteTalk = handle(meetingsApi.noteTalk, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx, today }, talk) {
    const { unitId } = await requireRoundRow(tx, talk.roundId, today.toString())
    refuseIfAny(obstaclesToTalk(talk))
    const { id } = await tx
      .insertInto('roundTalks')
      .values({ ...talk, unitId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireTalk(tx, id)
  },
  again: ({ tx }, _input, id) => requireTalk(tx, id),
})

const changeTalk = handle(meetingsApi.changeTalk, {
  permission: 'meetings:write',
  concerns: (_input, talk) => talk?.takenUp?.personId ?? null,
  async run({ tx }, { id, version, ...talk }) {
    const { takenUp } = await requireTalk(tx, id)
    if (takenUp !== null) refuse('wish-taken-up-already')
    refuseIfAny(obstaclesToTalk(talk))
    await setVersioned(tx, 'roundTalks', { id, version, ...talk })
    return requireTalk(tx, id)
  },
  again: ({ tx }, { id }) => requireTalk(tx, id),
})

/** Forgotten at once, if somebody asks for it; it is still counted as met. */
const forgetTalk = handle(meetingsApi.forgetTalk, {
  permission: 'meetings:write',
  concerns: () => null,
  async run({ tx }, { id }) {
    const { takenUp, roundId, wish } = await requireTalk(tx, id)
    if (takenUp !== null) refuse('wish-taken-up-already')
    await tx.deleteFrom('roundTalks').where('id', '=', id).execute()
    await tx
      .updateTable('rounds')
      .set(({ eb }) => ({ met: eb('met', '+', 1), wished: eb('wished', '+', wish === 'no' ? 0 : 1) }))
      .where('id', '=', roundId)
      .execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

/** A wish becomes a request, and a referral like every other: for somebody who has a file by now, with consent. */
const takeUpWish = handle(meetingsApi.takeUpWish, {
  permission: 'matches:write',
  concerns: ({ personId }) => personId,
  async run(context, { id, version, personId, kindId, consent }) {
    const { tx } = context
    const today = context.today.toString()
    const talk = await requireTalk(tx, id)
    const round = await requireRoundRow(tx, talk.roundId, today)
    const person = await requirePerson(tx, personId)
    const asked = {
      ...{ kindId, requestedOn: today, yesOn: consent.on, goals: null, wish: blankProfile },
      yesHow: consent.how === 'in-writing' ? ('in-writing' as const) : ('in-person' as const),
    }
    refuseIfAny([
      ...obstaclesToTakingUp(
        { consent },
        { today, wish: talk.wish, takenUp: talk.takenUp !== null, roundDay: round.day },
      ),
      ...(person.prison !== null && person.prison !== round.prison
        ? [{ code: 'round-person-elsewhere' as const, field: 'personId' }]
        : []),
    ])
    const referralId = await referralFor(context, { talk, round, consent }, person)
    const matchId = await requestMatch(context, personId, asked)
    await setVersioned(tx, 'roundTalks', {
      ...{ id, version, personId, matchId, referralId, takenUpOn: today, wish: 'yes' },
      ...consentColumns(consent),
    })
    return requireTalk(tx, id)
  },
  again: ({ tx }, { id }) => requireTalk(tx, id),
})

export const roundHandlers = [
  listTheRounds,
  listRoundChoices,
  showRound,
  holdRound,
  noteTalk,
  changeTalk,
  forgetTalk,
  takeUpWish,
  referWish,
]
