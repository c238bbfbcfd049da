import { requireColleague, unitsOf } from '#domains/organisation/server/index.ts'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { offerInsteadOf } from '#domains/refusals/server/index.ts'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { requireInterests } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import type { NewMatch } from '../model/match.ts'
import { matchesApi } from '../model/matches-api.ts'
import { obstaclesToDay, obstaclesToRequest } from '../model/request-rules.ts'
import { runningStates } from '../model/steps.ts'
import { wishFrom } from '../model/wish.ts'
import { requireKindOfMatch } from './kinds.ts'
import { requireMatch } from './match-store.ts'
import { declinedProposals } from './proposal-store.ts'
import { againMatch, requireOpenStep, step, takeStep } from './take-step.ts'

type Asked = Omit<NewMatch, 'personId'>

/** Why this person cannot be given a match of this kind now. */
export async function obstaclesFor(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  personId: string,
  asked: Pick<Asked, 'kindId' | 'requestedOn' | 'yesOn'>,
): Promise<Reason[]> {
  const person = await requirePerson(tx, personId)
  const kind = await requireKindOfMatch(tx, asked.kindId)
  const running = await tx
    .selectFrom('matches')
    .select('id')
    .where('personId', 'in', await recordsOf(tx, personId))
    .where('kindId', '=', asked.kindId)
    .where('state', 'in', runningStates)
    .executeTakeFirst()
  return obstaclesToRequest(asked, {
    ...{ today: today.toString(), kind, status: person.status, runs: running !== undefined },
  })
}

/** Puts a request on record; whoever does so coordinates it, unless somebody else is named later. */
export async function insertRequest(
  { tx, actor, now, tell }: Context,
  personId: string,
  { wish, ...asked }: Asked,
  convertedFrom: string | null = null,
): Promise<string> {
  const { oneAtATime } = await requireKindOfMatch(tx, asked.kindId)
  const recordedAt = now.toString()
  const { id } = await tx
    .insertInto('matches')
    .values({
      ...asked,
      personId,
      wish: JSON.stringify(wish),
      stateSince: asked.requestedOn,
      onlyOne: oneAtATime,
      coordinatorId: actor.userId,
      convertedFrom,
      recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('matchSteps')
    .values({
      ...{ matchId: id, personId, step: 'request', state: 'requested' as const, day: asked.requestedOn },
      ...{ reason: null, words: null, recordedAt },
    })
    .execute()
  tell('matches.requested', { matchId: id, personId })
  return id
}

/** Asks for a match for somebody, from here or from a domain above: refused with every reason why it cannot be. Gives its id. */
export async function requestMatch(context: Context, personId: string, asked: Asked): Promise<string> {
  const person = await requirePerson(context.tx, personId)
  if (person.mergedInto !== null) refuse('person-merged')
  await requireInterests(context.tx, asked.wish.interests, 'wish.interests')
  refuseIfAny(await obstaclesFor(context, personId, asked))
  const nothingAsked = JSON.stringify(asked.wish) === JSON.stringify(blankProfile)
  const wish = nothingAsked ? wishFrom(person, context.today.toString()) : asked.wish
  return insertRequest(context, personId, { ...asked, wish })
}

const request = handle(matchesApi.request, {
  permission: 'matches:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId, ...asked }) {
    return requireMatch(context.tx, await requestMatch(context, personId, asked))
  },
  again: againMatch,
})

const changeWish = handle(matchesApi.changeWish, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  run: (context, { wish, goals, ...which }) =>
    step(context, which, 'change-wish', async () => {
      await requireInterests(context.tx, wish.interests, 'wish.interests')
      return { day: context.today.toString(), change: { wish: JSON.stringify(wish), goals } }
    }),
  again: againMatch,
})

const recordTalk = handle(matchesApi.recordTalk, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  run: (context, { day, ...which }) =>
    step(context, which, 'talk', (match) => {
      const { today, actor } = context
      // Somebody may have been talked to when they said yes, before it was written down.
      const [notBefore = ''] = [match.yesOn, match.requestedOn].toSorted()
      refuseIfAny(obstaclesToDay(day, { today: today.toString(), notBefore }))
      return { day, change: { talkedOn: day, talkedBy: actor.userId } }
    }),
  again: againMatch,
})

/** Whoever coordinates a match works in the unit; this is no step of the two. */
const coordinate = handle(matchesApi.coordinate, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { coordinatorId, ...which }) {
    const { tx, today } = context
    const match = await requireOpenStep(context, which, 'change-wish')
    await requireColleague(tx, coordinatorId)
    const units = await unitsOf(tx, coordinatorId, today.toString())
    if (!units.includes(match.unitId)) refuse({ code: 'coordinator-not-in-unit', field: 'coordinatorId' })
    await tx
      .updateTable('matches')
      .set({ coordinatorId, version: match.version + 1 })
      .where('id', '=', match.id)
      .execute()
    return requireMatch(tx, match.id)
  },
  again: againMatch,
})

const offerInstead = handle(matchesApi.offerInstead, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  run: (context, { alternative, words, ...which }) =>
    step(context, which, 'offer-instead', async ({ id }) => {
      const day = context.today.toString()
      await offerInsteadOf(context.tx, {
        sourceIds: await declinedProposals(context.tx, id),
        ...{ alternative: alternative === 'staff-pair' ? 'staff-pair' : 'staff-contact', words },
      })
      return {
        ...{ day, reason: alternative, words },
        change: { alternative, alternativeOn: day, alternativeWords: words },
      }
    }),
  again: againMatch,
})

const withdraw = handle(matchesApi.withdraw, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, reason, words, ...which }) {
    const match = await requireOpenStep(context, which, 'withdraw')
    refuseIfAny(obstaclesToDay(day, { today: context.today.toString(), notBefore: match.requestedOn }))
    await withdrawMatch(context, match, { day, reason, words })
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

/** Takes a request back: a proposal that is with somebody goes too. */
export async function withdrawMatch(
  context: Pick<Context, 'tx' | 'now' | 'tell'>,
  match: Parameters<typeof takeStep>[1],
  { day, reason, words = null }: { day: string; reason: string; words?: string | null },
): Promise<void> {
  await context.tx
    .updateTable('matchProposals')
    .set(({ eb }) => ({ state: 'taken-back', closedOn: day, version: eb('version', '+', 1) }))
    .where('matchId', '=', match.id)
    .where('state', 'in', ['draft', 'sent'])
    .execute()
  await takeStep(context, match, 'withdraw', {
    ...{ day, reason, words },
    change: { ends: day, endReason: reason as never, endWords: words },
  })
  context.tell('matches.ended', { matchId: match.id, personId: match.personId })
}

export const requestHandlers = [request, changeWish, recordTalk, coordinate, offerInstead, withdraw]
