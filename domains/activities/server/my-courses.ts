import { requireMyself } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { activitiesApi } from '../model/activities-api.ts'
import type { MyCourse, SignUp } from '../model/course.ts'
import { obstaclesToSignUp } from '../model/course-rules.ts'
import { firstDay, lastDay } from '../model/day-rules.ts'
import { printCertificates } from './certificates.ts'
import { listOpenCourses, type OpenCourse } from './course-store.ts'
import { listOfVolunteer } from './sign-up-store.ts'
import { giveBackSeat, takeSeat } from './sign-ups.ts'

function asMine(course: OpenCourse, signUp: SignUp | undefined, today: string): MyCourse {
  const { names, about, place, trainers, seats, modules, signUpUntil, days, state, cancelledBecause } = course
  const mine = signUp && {
    id: signUp.id,
    version: signUp.version,
    state: signUp.state,
    completed: signUp.completed,
  }
  const obstacles = obstaclesToSignUp(course, { today, byVolunteer: true, mine: signUp?.state ?? null })
  return {
    ...{
      id: course.id,
      names,
      about,
      place,
      trainers,
      seats,
      modules,
      signUpUntil,
      days,
      state,
      cancelledBecause,
    },
    freeSeats: seats === null ? null : Math.max(0, seats - course.signedUp),
    mine: mine ?? null,
    maySignUp: obstacles.length === 0,
  }
}

async function listMine(tx: Tx, userId: string, today: string, ids?: string[]): Promise<MyCourse[]> {
  const { id } = await requireMyself(tx, userId)
  const courses = await listOpenCourses(tx, ids)
  const mine = await listOfVolunteer(
    tx,
    id,
    (courseId) => courses.find((course) => course.id === courseId)?.days ?? [],
  )
  return courses
    .filter((course) => {
      const signUp = mine.get(course.id)
      const isToCome = (lastDay(course.days) ?? '') >= today
      return signUp !== undefined || (isToCome && course.openToSignUp && course.state === 'planned')
    })
    .map((course) => asMine(course, mine.get(course.id), today))
    .toSorted((a, b) => ((firstDay(a.days) ?? '') < (firstDay(b.days) ?? '') ? -1 : 1))
}

async function requireMine(tx: Tx, userId: string, today: string, id: string): Promise<MyCourse> {
  return (await listMine(tx, userId, today, [id]))[0] ?? notFound()
}

const listMyCourses = handle(activitiesApi.myCourses, {
  permission: 'field:read',
  concerns: () => null,
  run: ({ tx, actor, today }) => listMine(tx, actor.userId, today.toString()),
})

const signMeUp = handle(activitiesApi.signMeUp, {
  permission: 'field:write',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, actor, today } = context
    const me = await requireMyself(tx, actor.userId)
    const [course] = await listOpenCourses(tx, [id])
    if (!course) return notFound()
    await takeSeat(context, course, { volunteerId: me.id, byVolunteer: true })
    return requireMine(tx, actor.userId, today.toString(), id)
  },
  again: ({ tx, actor, today }, { id }) => requireMine(tx, actor.userId, today.toString(), id),
})

const signMeOff = handle(activitiesApi.signMeOff, {
  permission: 'field:write',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, actor, today } = context
    const { mine } = await requireMine(tx, actor.userId, today.toString(), id)
    if (mine === null) return notFound()
    await giveBackSeat(context, { ...mine, courseId: id })
    const after = await listMine(tx, actor.userId, today.toString(), [id])
    return after[0] ?? notFound()
  },
  again: ({ tx, actor, today }, { id }) => requireMine(tx, actor.userId, today.toString(), id),
})

const showMyCertificate = handle(activitiesApi.myCertificate, {
  permission: 'field:read',
  concerns: () => null,
  async run(context, { id }) {
    const { id: volunteerId, displayName, language } = await requireMyself(context.tx, context.actor.userId)
    const [course] = await listOpenCourses(context.tx, [id])
    if (!course) return notFound()
    const mine = await listOfVolunteer(context.tx, volunteerId, () => course.days)
    const names = mine.get(id)?.completed ? [displayName] : []
    return printCertificates(context, course, { names, language })
  },
})

export const myCourseHandlers = [listMyCourses, signMeUp, signMeOff, showMyCertificate]
