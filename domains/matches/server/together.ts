import { recordsOf } from '#domains/people/server/index.ts'
import { callForTalk } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import type { EndReason } from '../model/endings.ts'
import { matchesApi } from '../model/matches-api.ts'
import { obstaclesToDay, obstaclesToShares } from '../model/request-rules.ts'
import { reviewsOnBeginning, reviewsOnEnding, reviewsOnRelease } from '../model/reviews.ts'
import { reviewRhythm } from './house.ts'
import { type MatchRecord, matchOf, requireMatch } from './match-store.ts'
import { findOpenMove, settleMoves } from './move-store.ts'
import { insertRequest, obstaclesFor } from './request.ts'
import { excuseLaterReviews, planReviews } from './review-store.ts'
import { againMatch, requireOpenStep, step, takeStep } from './take-step.ts'

type Working = Pick<Context, 'tx' | 'now' | 'today' | 'tell'>

const dayOfStep = ({ today }: Working, day: string, notBefore: string, field?: string): Reason[] =>
  obstaclesToDay(day, { today: today.toString(), notBefore, ...(field ? { field } : {}) })

/** The two have met, with the coordinator: from this day they go together, inside or outside. */
const meetFirst = handle(matchesApi.meetFirst, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, ...which }) {
    const match = await requireOpenStep(context, which, 'first-meeting')
    refuseIfAny(dayOfStep(context, day, match.stateSince))
    const outside = !matchOf(match).whereabouts.inCustody
    const outsideSince = outside ? day : null
    await takeStep(context, match, 'first-meeting', { day, change: { begins: day, outsideSince } })
    const rhythm = await reviewRhythm(context, match.unitId)
    await planReviews(context, match, reviewsOnBeginning({ begins: day, outside }, rhythm))
    const { id: matchId, personId, volunteerId } = match
    context.tell('matches.activated', { matchId, personId, volunteerId: volunteerId! })
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

/** The contact is outside from this day; what is to be looked at then is planned once. */
export async function goOut(context: Working, match: MatchRecord, day: string, met: 'yes' | 'no' | null) {
  const known = match.outsideSince
  const outsideSince = known === null || day < known ? day : known
  const metAtGate = met ?? match.metAtGate
  await takeStep(context, match, 'gate', { day, reason: met, change: { outsideSince, metAtGate } })
  if (known !== null) return
  await planReviews(context, match, reviewsOnRelease(day, await reviewRhythm(context, match.unitId)))
  // A release day is hard on two people: somebody asks the volunteer how it was.
  if (match.volunteerId !== null) {
    const { id: sourceId, volunteerId } = match
    await callForTalk(context.tx, { volunteerId, kind: 'after-release', day, source: 'match', sourceId })
  }
}

const passGate = handle(matchesApi.passGate, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, met, ...which }) {
    const match = await requireOpenStep(context, which, 'gate')
    if (match.endsWithCustody) refuse('kind-ends-at-gate')
    refuseIfAny(dayOfStep(context, day, match.begins ?? match.requestedOn))
    await goOut(context, match, day, met)
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

const pause = handle(matchesApi.pause, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, ...which }) {
    const match = await requireOpenStep(context, which, 'pause')
    if (match.endsWithCustody) refuse('kind-ends-at-gate')
    refuseIfAny(dayOfStep(context, day, match.begins ?? match.requestedOn))
    await takeStep(context, match, 'pause', { day, reason: 'back-in-custody' })
    context.tell('matches.paused', { matchId: match.id, personId: match.personId })
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

/** They go on: outside again, or with visits inside, as the person is today. */
const resume = handle(matchesApi.resume, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, ...which }) {
    const match = await requireOpenStep(context, which, 'resume')
    if (match.pausedBecause === 'moved-unit') refuse('match-moved-unit')
    refuseIfAny(dayOfStep(context, day, match.stateSince))
    const outsideSince = matchOf(match).whereabouts.inCustody ? null : day
    await takeStep(context, match, 'resume', { day, change: { outsideSince } })
    context.tell('matches.resumed', { matchId: match.id, personId: match.personId })
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

/** Ends it, plans the last talk, and lets go of what was still to come; what is owed by then stays owed. */
export async function endMatch(
  context: Working,
  match: MatchRecord,
  { day, reason, words = null }: { day: string; reason: EndReason; words?: string | null },
): Promise<void> {
  const change = { ends: day, endReason: reason, endWords: words }
  await takeStep(context, match, 'end', { day, reason, words, change })
  await excuseLaterReviews(context.tx, match.id, day)
  if (!match.endsWithCustody && match.begins !== null && reason !== 'death')
    await planReviews(context, match, reviewsOnEnding(day, await reviewRhythm(context, match.unitId)))
  await settleOpenMove(context, match, day)
  context.tell('matches.ended', { matchId: match.id, personId: match.personId })
}

/** What the volunteer's unit was still asked is answered by the end; it is told, so that the volunteer hears of it from somebody. */
async function settleOpenMove({ tx, tell }: Working, match: MatchRecord, day: string): Promise<void> {
  const open = await findOpenMove(tx, match.id)
  if (!open) return
  await settleMoves(tx, match.id, day)
  tell('matches.move-answered', { matchId: match.id, personId: match.personId, moveId: open.id, by: 'unit' })
}

const end = handle(matchesApi.end, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { day, reason, words, ...which }) {
    const match = await requireOpenStep(context, which, 'end')
    refuseIfAny(dayOfStep(context, day, match.begins ?? match.stateSince))
    await endMatch(context, match, { day, reason, words })
    return requireMatch(context.tx, match.id)
  },
  again: againMatch,
})

const share = handle(matchesApi.share, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  run: (context, { shares, agreedOn, agreedHow, ...which }) =>
    step(context, which, 'share', () => {
      const day = context.today.toString()
      refuseIfAny([
        ...obstaclesToShares(shares),
        ...obstaclesToDay(agreedOn, { today: day, notBefore: '', field: 'agreedOn' }),
      ])
      return { day, change: { shares, sharesAgreedOn: agreedOn, sharesAgreedHow: agreedHow } }
    }),
  again: againMatch,
})

const passOn = handle(matchesApi.passOn, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  run: (context, { handover, ...which }) =>
    step(context, which, 'hand-over', () => ({
      day: context.today.toString(),
      change: { handover: handover?.trim() || null },
    })),
  again: againMatch,
})

/** One kind never turns into the other by itself: this ends the one and asks for the other, with a reason and a new yes. */
const convert = handle(matchesApi.convert, {
  permission: 'matches:write',
  concerns: (_input, match) => match?.person.id ?? null,
  async run(context, { toKindId, day, why, yesOn, yesHow, ...which }) {
    const { tx } = context
    const match = await requireOpenStep(context, which, 'end')
    if (toKindId === match.kindId) refuse({ code: 'kind-unchanged', field: 'toKindId' })
    const [record] = await recordsOf(tx, match.standsFor)
    const asked = { kindId: toKindId, requestedOn: day, yesOn, yesHow, wish: match.wish, goals: match.goals }
    refuseIfAny([
      ...dayOfStep(context, day, match.begins ?? match.stateSince),
      ...(await obstaclesFor(context, record!, asked)).filter(({ field }) => field !== 'requestedOn'),
    ])
    await endMatch(context, match, { day, reason: 'converted', words: why })
    return requireMatch(tx, await insertRequest(context, record!, asked, match.id))
  },
  again: againMatch,
})

export const togetherHandlers = [meetFirst, passGate, pause, resume, end, share, passOn, convert]
