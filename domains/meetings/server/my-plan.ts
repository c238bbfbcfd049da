import { requireMyself } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { MyPause } from '../model/my-meetings.ts'
import { obstaclesToEndingPause, obstaclesToPause } from '../model/silence-rules.ts'
import { personOf } from './log-meeting.ts'
import { deleteCheckIn, findPlanned } from './meeting-store.ts'
import { requireMyMeeting } from './my-store.ts'
import { keepPlan } from './plan-meeting.ts'
import { requireMatchFacts } from './planning-facts.ts'

const planMyMeeting = handle(meetingsApi.planMyMeeting, {
  permission: 'field:write',
  concerns: (_input, meeting) => personOf(meeting),
  async run(context, { matchId, ...plan }) {
    const match = await requireMatchFacts(context, { matchId, day: plan.day, but: null })
    const id = await keepPlan(context, plan, match)
    return { ...(await requireMyMeeting(context.tx, id)), personId: match.personId }
  },
  again: ({ tx }, _input, id) => requireMyMeeting(tx, id),
})

const cancelMyMeeting = handle(meetingsApi.cancelMyMeeting, {
  permission: 'field:write',
  concerns: (_input, meeting) => personOf(meeting),
  async run(context, { id, version, cancelledBy }) {
    const { tx } = context
    const { matchId, state, day, version: now } = await findPlanned(tx, id)
    if (state !== 'planned') refuse('meeting-not-planned')
    if (now !== version) refuse('meeting-not-planned')
    const { personId } = await requireMatchFacts(context, { matchId, day, but: null })
    await deleteCheckIn(tx, id)
    await tx
      .updateTable('meetings')
      .set({ state: 'cancelled', cancelledBy, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return { ...(await requireMyMeeting(tx, id)), personId }
  },
  again: ({ tx }, { id }) => requireMyMeeting(tx, id),
})

/** The volunteer's own planned absence: while it lasts nobody asks why it is quiet. */
const pauseMyContact = handle(meetingsApi.pauseMyContact, {
  permission: 'field:write',
  concerns: (_input, pause) => personOf(pause),
  async run(context, { matchId, begins, ends }) {
    const { tx, actor, now, today } = context
    const { personId, volunteerId } = await requireMatchFacts(context, { matchId, day: begins, but: null })
    refuseIfAny(obstaclesToPause({ begins, ends }, today.toString()))
    const { id } = await tx
      .insertInto('contactPauses')
      .values({
        ...{ matchId, personId, volunteerId, whose: 'volunteer', why: null, begins, ends },
        ...{ saidAt: now.toString(), saidBy: actor.userId },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { ...(await requireMyPause(context, id)), personId }
  },
  again: (context, _input, id) => requireMyPause(context, id),
})

const endMyPause = handle(meetingsApi.endMyPause, {
  permission: 'field:write',
  concerns: (_input, pause) => personOf(pause),
  async run(context, { id, version, ends }) {
    const { tx } = context
    const before = await requireMyPause(context, id)
    refuseIfAny(obstaclesToEndingPause({ ...before, ends }, before.ends))
    const { personId } = await requireMatchFacts(context, { matchId: before.matchId, day: ends, but: null })
    if (before.version !== version) refuse('pause-is-over')
    await tx
      .updateTable('contactPauses')
      .set({ ends, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return { ...(await requireMyPause(context, id)), personId }
  },
  again: (context, { id }) => requireMyPause(context, id),
})

async function requireMyPause({ tx, actor }: Context, id: string): Promise<MyPause> {
  await requireMyself(tx, actor.userId)
  const found = tx
    .selectFrom('contactPauses')
    .select(['id', 'version', 'matchId', 'begins', 'ends'])
    .where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

export const myPlanHandlers = [planMyMeeting, cancelMyMeeting, pauseMyContact, endMyPause]
