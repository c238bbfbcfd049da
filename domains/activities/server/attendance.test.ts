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

// biome-ignore lint/suspicious/noExplicitAny: a file is no answer with a shape
const fileOf = async (asked: Promise<any>) => Buffer.from(await asked)

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
const evidenceOf = async (volunteerId: string) => {
  const { rows } = await world.owner.query(
    `select part, seen_on::text from volunteer_evidence where volunteer_id = $1 and taken_back_at is null order by part`,
    [volunteerId],
  )
  return rows.map(({ part, seen_on }) => `${part} ${seen_on}`)
}

describe('attendance', () => {
  const twoDays = async () => {
    const days = [aDay('2026-11-15'), aDay('2026-11-22')]
    const { id } = await coordinator.do(activitiesApi.addCourse, plan({ days }))
    const volunteer = await withPhone()
    const made = await coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId: volunteer.id })
    const course = await coordinator.ask(activitiesApi.course, { id })
    const put = (day: number, mark: 'present' | 'absent' | 'excused' | null) =>
      coordinator.do(activitiesApi.mark, { id: made.id, courseDayId: course.days[day]!.id, mark })
    return { course, volunteer, put }
  }

  test('on every day lets the modules count by themselves, and taken back they count no more', async () => {
    const { volunteer, put } = await twoDays()
    expect((await put(0, 'present')).completed).toBe(false)
    expect(await evidenceOf(volunteer.id)).toEqual([])
    expect((await put(1, 'present')).completed).toBe(true)
    expect(await evidenceOf(volunteer.id)).toEqual(['principles 2026-11-22', 'safety 2026-11-22'])
    await put(0, 'excused')
    expect(await evidenceOf(volunteer.id)).toEqual([])
    await put(0, 'present')
    expect(await evidenceOf(volunteer.id)).toHaveLength(2)
  })

  test('counts for what the course covers now, when it is changed afterwards', async () => {
    const { course, volunteer, put } = await twoDays()
    await put(0, 'present')
    await put(1, 'present')
    const { unitId: _, ...more } = plan({ modules: ['children'], days: course.days })
    await coordinator.do(activitiesApi.changeCourse, { id: course.id, version: course.version, ...more })
    expect(await evidenceOf(volunteer.id)).toEqual(['children 2026-11-22'])
    const fewer = { ...more, id: course.id, version: course.version + 1, days: course.days.slice(1) }
    await expect(coordinator.do(activitiesApi.changeCourse, fewer)).rejects.toMatchObject({
      codes: ['day-was-marked'],
    })
  })

  test('cannot be marked for a day to come, and nobody signs off who was there', async () => {
    const { id } = await coordinator.do(
      activitiesApi.addCourse,
      plan({ days: [aDay('2026-11-22'), aDay('2026-11-23')] }),
    )
    const made = await coordinator.do(activitiesApi.signUp, {
      courseId: id,
      volunteerId: await addVolunteer(),
    })
    const { days } = await coordinator.ask(activitiesApi.course, { id })
    const tomorrow = coordinator.do(activitiesApi.mark, {
      id: made.id,
      courseDayId: days[1]!.id,
      mark: 'present',
    })
    await expect(tomorrow).rejects.toMatchObject({ codes: ['day-still-to-come'] })
    await coordinator.do(activitiesApi.mark, { id: made.id, courseDayId: days[0]!.id, mark: 'present' })
    const off = coordinator.do(activitiesApi.signOff, { id: made.id, version: made.version })
    await expect(off).rejects.toMatchObject({ codes: ['was-there-already'] })
  })

  test('those who lack most of a course stand first among whom to sign up', async () => {
    const { volunteer, put } = await twoDays()
    await put(0, 'present')
    await put(1, 'present')
    const newcomer = await addVolunteer('Zora')
    const next = await coordinator.do(activitiesApi.addCourse, plan({ days: [aDay('2026-12-05')] }))
    expect(await coordinator.ask(activitiesApi.candidates, { id: next.id })).toEqual([
      { id: newcomer, name: 'Zora', lacks: ['principles', 'safety'] },
      { id: volunteer.id, name: 'Ivan Dimitrov', lacks: [] },
    ])
  })
})

describe('on paper', () => {
  test('a certificate is printed for whoever completed the course, in each language, and for nobody else', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan())
    const { id: volunteerId, actor } = await withPhone('Щърбан Țăndărei')
    const made = await coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId })
    const early = coordinator.ask(activitiesApi.certificates, { id, language: 'en' })
    await expect(early).rejects.toMatchObject({ codes: ['certificate-not-earned'] })
    await expect(actor.ask(activitiesApi.myCertificate, { id })).rejects.toMatchObject({
      codes: ['certificate-not-earned'],
    })
    const { days } = await coordinator.ask(activitiesApi.course, { id })
    await coordinator.do(activitiesApi.mark, { id: made.id, courseDayId: days[0]!.id, mark: 'present' })
    for (const language of ['en', 'nb', 'bg', 'ro'] as const) {
      const pdf = (
        await fileOf(coordinator.ask(activitiesApi.certificates, { id, volunteerId, language }))
      ).toString('latin1')
      expect(pdf).toContain('/StructTreeRoot')
      expect(pdf).toContain(`/Lang (${language}`)
    }
    const own = (await fileOf(actor.ask(activitiesApi.myCertificate, { id }))).toString('latin1')
    expect(own).toContain('/Lang (bg')
  })

  test('the list for the door names those who have a seat', async () => {
    const { id } = await coordinator.do(activitiesApi.addCourse, plan())
    await coordinator.do(activitiesApi.signUp, { courseId: id, volunteerId: await addVolunteer() })
    const pdf = await fileOf(coordinator.ask(activitiesApi.attendanceList, { id }))
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  })
})
