import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { activitiesApi } from '../model/activities-api.ts'
import type { NewCourse } from '../model/course.ts'
import { aCourse, aDay, insertVolunteer, unitName } from './testing/invented-courses.ts'

let world: World
let unitId: string
let coordinator: TestActor

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setToday('2026-11-22')
  unitId = await world.unit(unitName())
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
})

const addVolunteer = (name?: string, userId: string | null = null, state = 'active') =>
  insertVolunteer(world.owner, unitId, { ...(name ? { name } : {}), userId, state })
const withPhone = async (name?: string) => {
  const user = await world.actor([{ role: 'volunteer', unitId }], { twoFactor: false })
  return { id: await addVolunteer(name, user.userId), actor: asVolunteer(user) }
}
const plan = (more: Partial<NewCourse> = {}) => aCourse(unitId, more)

describe('a course', () => {
  test('is planned with names, days and seats, and is on the list', async () => {
    const { id } = await coordinator.do(
      activitiesApi.addCourse,
      plan({ seats: 12, days: [aDay('2026-12-05')] }),
    )
    expect(await coordinator.ask(activitiesApi.courses, {})).toMatchObject([
      { id, seats: 12, signedUp: 0, waiting: 0, days: [{ day: '2026-12-05', starts: '09:30' }] },
    ])
    world.setToday('2026-12-06')
    expect(await coordinator.ask(activitiesApi.courses, {})).toEqual([])
    expect(await coordinator.ask(activitiesApi.courses, { show: 'past' })).toMatchObject([{ id }])
  })

  test('without a name, and ending before it begins, is refused with both reasons', async () => {
    const names = { en: null, nb: null, bg: null, ro: null }
    const days = [{ id: null, day: '2026-12-05', starts: '16:00', ends: '09:00' }]
    await expect(coordinator.do(activitiesApi.addCourse, plan({ names, days }))).rejects.toMatchObject({
      codes: ['needs-a-name', 'day-ends-before-begins'],
    })
  })

  test('of another unit is not found', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan())
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(activitiesApi.course, { id })).status).toBe(404)
    expect((await elsewhere.send(activitiesApi.addCourse, plan())).status).toBe(404)
  })

  test('can be cancelled with a word why, until somebody came', async () => {
    const { id, version } = await coordinator.do(activitiesApi.addCourse, plan())
    const made = await coordinator.do(activitiesApi.signUp, {
      courseId: id,
      volunteerId: await addVolunteer(),
    })
    const { days } = await coordinator.ask(activitiesApi.course, { id })
    const mark = { id: made.id, courseDayId: days[0]!.id }
    await coordinator.do(activitiesApi.mark, { ...mark, mark: 'absent' })
    const because = 'The trainer is ill'
    const held = coordinator.do(activitiesApi.cancelCourse, { id, version, because })
    await expect(held).rejects.toMatchObject({ codes: ['course-was-held'] })
    await coordinator.do(activitiesApi.mark, { ...mark, mark: null })
    expect(await coordinator.do(activitiesApi.cancelCourse, { id, version, because })).toMatchObject({
      state: 'cancelled',
    })
    await world.deliver()
    const letter = world.letters.at(-1) as unknown as { to: string; values: Record<string, string> }
    expect(letter.to).toBe('ivan@example.org')
    expect(letter.values.text).toContain(because)
  })
})

describe('seats', () => {
  test('are given in turn, then there is a line, and whoever leaves makes room for the next, who is told', async () => {
    const course = plan({ seats: 1, days: [aDay('2026-12-05')] })
    const { id } = await coordinator.do(activitiesApi.addCourse, course)
    const [first, second] = [await withPhone('Ana'), await withPhone('Boris')]
    expect(await first.actor.do(activitiesApi.signMeUp, { id })).toMatchObject({
      freeSeats: 0,
      mine: { state: 'signed-up' },
    })
    expect(await second.actor.do(activitiesApi.signMeUp, { id })).toMatchObject({
      mine: { state: 'waiting' },
    })
    await first.actor.do(activitiesApi.signMeOff, { id })
    expect(await second.actor.ask(activitiesApi.myCourses, {})).toMatchObject([
      { mine: { state: 'signed-up' } },
    ])
    await world.deliver()
    const letter = world.letters.at(-1) as unknown as {
      to: string
      language: string
      values: Record<string, string>
    }
    expect(letter).toMatchObject({ to: 'ivan@example.org', language: 'bg' })
    expect(letter.values.text).toContain('Един ден заедно')
    expect(letter.values.subject).not.toContain('Един ден')
  })

  test('beyond the last can be given at the door', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan({ seats: 1 }))
    await coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId: await addVolunteer('Ana') })
    const late = { courseId: id, volunteerId: await addVolunteer('Boris') }
    const waiting = await coordinator.do(activitiesApi.signUp, late)
    expect(waiting.state).toBe('waiting')
    await coordinator.do(activitiesApi.giveSeat, { id: waiting.id, version: waiting.version })
    expect((await coordinator.ask(activitiesApi.course, { id })).signUps.map(({ state }) => state)).toEqual([
      'signed-up',
      'signed-up',
    ])
  })

  test('added later go to those who wait', async () => {
    const { id, version } = await coordinator.do(activitiesApi.addCourse, plan({ seats: 1 }))
    for (const name of ['Ana', 'Boris'])
      await coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId: await addVolunteer(name) })
    const { days } = await coordinator.ask(activitiesApi.course, { id })
    const { unitId: _, ...more } = plan({ seats: 5, days })
    expect(await coordinator.do(activitiesApi.changeCourse, { id, version, ...more })).toMatchObject({
      signedUp: 2,
      waiting: 0,
    })
  })

  test('the last one goes to one of two who reach for it at the same moment', async () => {
    const { id } = await coordinator.do(
      activitiesApi.addCourse,
      plan({ seats: 1, days: [aDay('2026-12-05')] }),
    )
    const two = [await withPhone('Ana'), await withPhone('Boris')]
    const got = await Promise.all(two.map(({ actor }) => actor.do(activitiesApi.signMeUp, { id })))
    expect(got.map(({ mine }) => mine?.state).sort()).toEqual(['signed-up', 'waiting'])
  })
})

describe('signing up by oneself', () => {
  test('needs an open course of the own unit, and happens once', async () => {
    const closed = await coordinator.do(activitiesApi.addCourse, plan({ openToSignUp: false }))
    const open = await coordinator.do(activitiesApi.addCourse, plan({ days: [aDay('2026-12-05')] }))
    const { actor } = await withPhone()
    expect((await actor.ask(activitiesApi.myCourses, {})).map(({ id }) => id)).toEqual([open.id])
    await expect(actor.do(activitiesApi.signMeUp, { id: closed.id })).rejects.toMatchObject({
      codes: ['course-not-open'],
    })
    await actor.do(activitiesApi.signMeUp, { id: open.id })
    await expect(actor.do(activitiesApi.signMeUp, { id: open.id })).rejects.toMatchObject({
      codes: ['signed-up-already'],
    })
    const elsewhere = await world.actor([{ role: 'volunteer', unitId }], { twoFactor: false })
    unitId = await world.unit(`Oslo ${randomUUID()}`)
    await addVolunteer('Kari', elsewhere.userId)
    expect((await asVolunteer(elsewhere).send(activitiesApi.signMeUp, { id: open.id })).status).toBe(404)
  })

  test('shows nobody else who is there', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan({ days: [aDay('2026-12-05')] }))
    await coordinator.do(activitiesApi.signUp, {
      courseId: id,
      volunteerId: await addVolunteer('Secret Name'),
    })
    const { actor } = await withPhone()
    const mine = await actor.ask(activitiesApi.myCourses, {})
    expect(mine).toMatchObject([{ id, mine: null, maySignUp: true }])
    expect(JSON.stringify(mine)).not.toContain('Secret')
  })

  test('somebody who left cannot be signed up', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan())
    const volunteerId = await addVolunteer('Ana', null, 'ended')
    await expect(coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId })).rejects.toMatchObject({
      codes: ['volunteer-left'],
    })
  })
})
