import { aroundPair } from '#domains/matches/server/index.ts'
import { refuseAsApart } from '#domains/restrictions/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { backByMoment } from '../model/check-in.ts'
import type { MeetingPlan } from '../model/meeting.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { obstaclesToMeeting, toldToVolunteer } from '../model/planning.ts'
import { deleteCheckIn, findPlanned, insertCheckIn, insertMeeting, requireMeeting } from './meeting-store.ts'
import {
  inWords,
  type MatchFacts,
  planningFacts,
  requireMatchFacts,
  whoIsApartThere,
} from './planning-facts.ts'
import './events.ts'
import { setVersioned } from '#platform/operations/versioned.ts'

const readerIn = ({ actor, today }: Context) => ({ language: actor.language, today: today.toString() })

/** The plan with the prison in which the other is held, where a visit names none; refused with everything that hinders it. */
export async function agreedPlan(
  context: Context,
  plan: MeetingPlan,
  match: MatchFacts,
): Promise<MeetingPlan> {
  const agreed = {
    ...plan,
    prisonId: plan.prisonId ?? (plan.placeKind === 'prison' ? match.prisonId : null),
    place: plan.place?.trim() || null,
  }
  const obstacles = obstaclesToMeeting(agreed, await planningFacts(context, agreed, match))
  const { capacity, language, userId } = context.actor
  const reasons = inWords(capacity === 'volunteer' ? toldToVolunteer(obstacles) : obstacles, language)
  if (obstacles.some(({ code }) => code === 'meeting-kept-apart' || code === 'not-at-this-hour'))
    refuseAsApart(reasons, {
      ...{ what: agreed.placeKind === 'prison' ? 'visit' : 'meeting', day: agreed.day, by: userId },
      ids: await aroundMeeting(context, agreed, match),
    })
  refuseIfAny(reasons)
  return agreed
}

/** Between which of them it is, only those who answer for the restriction learn. */
async function aroundMeeting(context: Context, plan: MeetingPlan, match: MatchFacts): Promise<string[]> {
  const { personId, volunteerId } = match
  const beside =
    context.actor.capacity === 'volunteer'
      ? [personId, volunteerId]
      : await aroundPair(context.tx, { personIds: [personId], volunteerId })
  return [...beside, ...(await whoIsApartThere(context, plan, match))]
}

/** Writes down a plan that nothing hinders, and that a word is awaited where somebody has said when they will be back. */
export async function keepPlan(context: Context, plan: MeetingPlan, match: MatchFacts): Promise<string> {
  const { tx, actor, now, tell } = context
  const { matchId, personId, volunteerId } = match
  const agreed = await agreedPlan(context, plan, match)
  const plannedAt = now.toString()
  const id = await insertMeeting(tx, {
    ...{ ...agreed, matchId, personId, volunteerId, plannedAt, plannedBy: actor.userId },
  })
  await awaitWord(context, agreed, { meetingId: id, personId, volunteerId })
  tell('meetings.planned', { meetingId: id, personId })
  return id
}

export async function awaitWord(
  { tx, site }: Context,
  { day, starts, backBy }: MeetingPlan,
  of: { meetingId: string; personId: string; volunteerId: string },
): Promise<void> {
  if (backBy === null) return
  await insertCheckIn(tx, { ...of, backBy: backByMoment({ day, starts, backBy }, site.zone) })
}

const planMeeting = handle(meetingsApi.plan, {
  permission: 'meetings:write',
  concerns: (_input, meeting) => meeting?.person.id ?? null,
  async run(context, { matchId, ...plan }) {
    const match = await requireMatchFacts(context, { matchId, day: plan.day, but: null })
    const id = await keepPlan(context, plan, match)
    return requireMeeting(context.tx, id, readerIn(context))
  },
  again: (context, _input, id) => requireMeeting(context.tx, id, readerIn(context)),
})

const moveMeeting = handle(meetingsApi.move, {
  permission: 'meetings:write',
  concerns: (_input, meeting) => meeting?.person.id ?? null,
  async run(context, { id, version, ...plan }) {
    const { tx } = context
    const before = await findPlanned(tx, id)
    if (before.state !== 'planned') refuse('meeting-not-planned')
    const match = await requireMatchFacts(context, { matchId: before.matchId, day: plan.day, but: id })
    const agreed = await agreedPlan(context, plan, match)
    await setVersioned(tx, 'meetings', { id, version, ...agreed })
    await deleteCheckIn(tx, id)
    await awaitWord(context, agreed, { ...match, meetingId: id })
    return requireMeeting(tx, id, readerIn(context))
  },
  again: (context, { id }) => requireMeeting(context.tx, id, readerIn(context)),
})

const cancelMeeting = handle(meetingsApi.cancel, {
  permission: 'meetings:write',
  concerns: (_input, meeting) => meeting?.person.id ?? null,
  async run(context, { id, version, cancelledBy }) {
    const { tx } = context
    if ((await findPlanned(tx, id)).state !== 'planned') refuse('meeting-not-planned')
    await setVersioned(tx, 'meetings', { id, version, state: 'cancelled', cancelledBy })
    await deleteCheckIn(tx, id)
    return requireMeeting(tx, id, readerIn(context))
  },
  again: (context, { id }) => requireMeeting(context.tx, id, readerIn(context)),
})

export const planHandlers = [planMeeting, moveMeeting, cancelMeeting]
