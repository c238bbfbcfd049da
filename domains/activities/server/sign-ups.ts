import { requireVolunteer } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, type Reason, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { activitiesApi } from '../model/activities-api.ts'
import type { SignUpState } from '../model/course.ts'
import { obstaclesToMark, obstaclesToSignUp, stateOnSignUp } from '../model/course-rules.ts'
import { listCandidates } from './candidates.ts'
import { fillSeats, holdSeats, type OpenCourse, requireCourse } from './course-store.ts'
import { countModules } from './modules.ts'
import { tellOfSeats } from './seats.ts'
import { findSignUp, putSignUp, requireSignUp, setMark, setSignUpState } from './sign-up-store.ts'

const listTheCandidates = handle(activitiesApi.candidates, {
  permission: 'activities:read',
  concerns: () => null,
  async run({ tx }, { id }) {
    const { unitId, modules } = await requireCourse(tx, id)
    return listCandidates(tx, { courseId: id, unitId, modules })
  },
})

type Who = { volunteerId: string; byVolunteer: boolean }

/** Gives somebody a seat, or a place in the line when all are taken. */
export async function takeSeat(
  { tx, now, today }: Context,
  course: Pick<OpenCourse, 'id' | 'seats' | 'state' | 'openToSignUp' | 'signUpUntil' | 'days'>,
  { volunteerId, byVolunteer }: Who,
): Promise<string> {
  const taken = await holdSeats(tx, course.id)
  const mine = (await findSignUp(tx, course.id, volunteerId))?.state ?? null
  refuseIfAny(obstaclesToSignUp(course, { today: today.toString(), byVolunteer, mine }))
  const state = stateOnSignUp(course.seats, taken)
  return putSignUp(tx, { courseId: course.id, volunteerId, state, since: now.toString(), byVolunteer })
}

/** Gives the seat back; the next in the line has it, and is told. */
export async function giveBackSeat(
  context: Context,
  { id, version, state, courseId }: { id: string; version: number; state: SignUpState; courseId: string },
): Promise<void> {
  refuseIfAny(state === 'withdrawn' ? ['not-signed-up'] : [])
  await setSignUpState(context.tx, { id, version, state: 'withdrawn' })
  tellOfSeats(context, await fillSeats(context.tx, courseId))
}

const signUp = handle(activitiesApi.signUp, {
  permission: 'activities:write',
  concerns: () => null,
  async run(context, { courseId, volunteerId }) {
    const { tx } = context
    const course = await requireCourse(tx, courseId)
    const { state } = await requireVolunteer(tx, volunteerId)
    const gone: Reason[] =
      state === 'ended' || state === 'refused' ? [{ code: 'volunteer-left', field: 'volunteerId' }] : []
    refuseIfAny(gone)
    const { courseId: _, ...made } = await requireSignUp(
      tx,
      await takeSeat(context, course, { volunteerId, byVolunteer: false }),
    )
    return made
  },
  again: ({ tx }, _input, id) => shown(tx, id),
})

const signOff = handle(activitiesApi.signOff, {
  permission: 'activities:write',
  concerns: () => null,
  async run(context, { id, version }) {
    const found = await requireSignUp(context.tx, id)
    requireVersion(found, version)
    refuseIfAny(found.marks.some(({ mark }) => mark === 'present') ? ['was-there-already'] : [])
    await giveBackSeat(context, found)
    return shown(context.tx, id)
  },
  again: ({ tx }, { id }) => shown(tx, id),
})

const giveSeat = handle(activitiesApi.giveSeat, {
  permission: 'activities:write',
  concerns: () => null,
  async run(context, { id, version }) {
    const found = await requireSignUp(context.tx, id)
    requireVersion(found, version)
    refuseIfAny(found.state === 'waiting' ? [] : ['not-waiting'])
    await setSignUpState(context.tx, { id, version, state: 'signed-up' })
    tellOfSeats(context, [id])
    return shown(context.tx, id)
  },
  again: ({ tx }, { id }) => shown(tx, id),
})

const markAttendance = handle(activitiesApi.mark, {
  permission: 'activities:write',
  concerns: () => null,
  async run(context, { id, courseDayId, mark }) {
    const { tx, actor, now, today } = context
    const before = await requireSignUp(tx, id)
    const course = await requireCourse(tx, before.courseId)
    const day = course.days.find((one) => one.id === courseDayId)
    if (!day) return notFound()
    refuseIfAny(obstaclesToMark({ state: before.state, day: day.day }, course, today.toString()))
    const by = { markedBy: actor.userId, markedAt: now.toString() }
    await setMark(tx, { signUpId: id, courseDayId, ...by }, mark)
    const after = await shown(tx, id)
    if (after.completed !== before.completed) await countModules(context, course, after)
    return after
  },
  again: ({ tx }, { id }) => shown(tx, id),
})

async function shown(tx: Context['tx'], id: string) {
  const { courseId: _, ...found } = await requireSignUp(tx, id)
  return found
}

export const signUpHandlers = [listTheCandidates, signUp, signOff, giveSeat, markAttendance]
