import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { activitiesApi } from '../model/activities-api.ts'
import { obstaclesToCourse } from '../model/course-rules.ts'
import { daysOfChange } from '../model/day-rules.ts'
import {
  fillSeats,
  insertCourse,
  listCourses,
  listMarkedDays,
  requireCourse,
  setCancelled,
  setCourse,
} from './course-store.ts'
import './events.ts'
import { settleModules } from './modules.ts'
import { tellOfSeats } from './seats.ts'
import { listSignUps } from './sign-up-store.ts'

const listTheCourses = handle(activitiesApi.courses, {
  permission: 'activities:read',
  concerns: () => null,
  run: ({ tx, today }, { show = 'coming' }) => listCourses(tx, show, today.toString()),
})

const showCourse = handle(activitiesApi.course, {
  permission: 'activities:read',
  concerns: () => null,
  async run({ tx }, { id }) {
    const { waiting: _, ...course } = await requireCourse(tx, id)
    return { ...course, signUps: await listSignUps(tx, course) }
  },
})

const addCourse = handle(activitiesApi.addCourse, {
  permission: 'activities:write',
  concerns: () => null,
  async run({ tx, actor }, course) {
    if (!actor.roles.some(({ unitId }) => unitId === course.unitId)) notFound()
    const days = course.days.map((day) => ({ ...day, id: null }))
    const unit: Reason[] = await obstacleToUnit(tx, course.unitId, 'unitId')
    refuseIfAny([...unit, ...obstaclesToCourse(course)])
    return insertCourse(tx, { ...course, days })
  },
  again: ({ tx }, _input, id) => requireCourse(tx, id),
})

const changeCourse = handle(activitiesApi.changeCourse, {
  permission: 'activities:write',
  concerns: () => null,
  async run(context, change) {
    const { tx } = context
    const before = await requireCourse(tx, change.id)
    const days = daysOfChange(change.days, before.days)
    const marked = await listMarkedDays(tx, change.id)
    const obstacles = obstaclesToCourse(change)
    if (before.state === 'cancelled') obstacles.push({ code: 'course-cancelled' })
    if (marked.some((id) => !days.some((day) => day.id === id)))
      obstacles.push({ code: 'day-was-marked', field: 'days' })
    refuseIfAny(obstacles)
    await setCourse(tx, { ...change, days })
    tellOfSeats(context, await fillSeats(tx, change.id))
    // More days or other modules: what the course is worth to those who came is asked again.
    if (marked.length > 0) await settleModules(context, await requireCourse(tx, change.id))
    return requireCourse(tx, change.id)
  },
  again: ({ tx }, { id }) => requireCourse(tx, id),
})

const cancelCourse = handle(activitiesApi.cancelCourse, {
  permission: 'activities:write',
  concerns: () => null,
  async run({ tx, tell }, which) {
    const { state } = await requireCourse(tx, which.id)
    const obstacles: Reason[] = state === 'cancelled' ? [{ code: 'course-cancelled' }] : []
    if ((await listMarkedDays(tx, which.id)).length > 0) obstacles.push({ code: 'course-was-held' })
    refuseIfAny(obstacles)
    const cancelled = await setCancelled(tx, which)
    tell('activities.course-cancelled', { courseId: which.id })
    return cancelled
  },
  again: ({ tx }, { id }) => requireCourse(tx, id),
})

export const courseHandlers = [listTheCourses, showCourse, addCourse, changeCourse, cancelCourse]
