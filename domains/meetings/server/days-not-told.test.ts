import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import {
  addMatch,
  addParticipant,
  addPermit,
  addPrison,
  addVolunteer,
  network,
  prisonVisitor,
} from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let pleven: string
let vratsa: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  pleven = await addPrison(world, 'Pleven prison')
  vratsa = await addPrison(world, 'Vratsa prison')
})
afterAll(() => world.close())

const visit = {
  ...{ day: '2026-12-02', starts: '14:00', minutes: 60, placeKind: 'prison' as const, prisonId: null },
  ...{ place: null, backBy: null },
}

/** A visitor with a permit, and a participant who leaves on a day that is confirmed and not shared. */
async function visitor(name: string, releaseDay: string | null, shares = '{called-name}') {
  const who = await addVolunteer(world, unitId, `${name} Visits`, maria.userId)
  await addPermit(world, who.id, pleven)
  const person = await addParticipant(world, unitId, `${name} Inside`, { prison: 'Pleven prison' })
  await world.owner.query(`update people set release_kind = 'confirmed', release_day = $2 where id = $1`, [
    person,
    releaseDay,
  ])
  const matchId = await addMatch(world, person, who, {
    ...{ kind_id: prisonVisitor, prison: 'Pleven prison', shares, coordinator_id: maria.userId },
  })
  const plan = async (day: string) => {
    const { status, body } = await who.actor.send(meetingsApi.planMyMeeting, { matchId, ...visit, day })
    const { id: _id, matchId: _match, ...rest } = body as Record<string, unknown>
    return { status, rest }
  }
  return { plan, matchId }
}

test('whenever the other one leaves, a visitor is answered the same, day by day', async () => {
  const [soon, late] = [await visitor('Anna', '2026-12-05'), await visitor('Boyan', '2027-11-05')]
  for (const day of ['2026-12-02', '2026-12-09', '2026-12-20', '2026-12-21', '2027-03-03', '2027-11-10'])
    expect(await soon.plan(day), day).toEqual(await late.plan(day))
  expect((await soon.plan('2026-12-20')).status).toBe(422)
  expect((await soon.plan('2026-12-21')).rest).toMatchObject({
    reasons: [{ code: 'visit-too-far', values: { days: 28 } }],
  })
})

test('the colleagues hear of a visit planned for after the release, by initials, and see it on Today', async () => {
  await world.deliver()
  world.letters.length = 0
  const { plan } = await visitor('Vera', '2026-12-06')
  await plan('2026-12-04')
  await world.deliver()
  expect(world.letters).toEqual([])
  await plan('2026-12-07')
  await world.deliver()
  expect(world.letters).toMatchObject([
    { to: `${maria.userId}@example.org`, values: { text: expect.stringContaining('V. V. planned a visit') } },
  ])
  expect(JSON.stringify(world.letters)).not.toMatch(/Vera|Inside/)
  const { afterRelease } = await maria.ask(meetingsApi.today, {})
  expect(afterRelease.filter(({ person }) => person.name === 'Vera Inside')).toMatchObject([
    { day: '2026-12-07' },
  ])
})

test('where the day is shared it is said', async () => {
  const { plan } = await visitor('Gergana', '2026-12-05', '{called-name,release-day}')
  expect((await plan('2026-12-09')).rest).toMatchObject({
    reasons: [{ code: 'released-by-then', values: { day: 'Sat 5 Dec' } }],
  })
})

test('nor is the prison found out by trying those that one may not enter', async () => {
  const nora = await addVolunteer(world, unitId, 'Nora Ilieva', maria.userId)
  const person = await addParticipant(world, unitId, 'Dora Ilieva', { prison: 'Pleven prison' })
  const matchId = await addMatch(world, person, nora, { kind_id: network })
  const tried = async (prisonId: string) => {
    const { status, body } = await nora.actor.send(meetingsApi.planMyMeeting, { matchId, ...visit, prisonId })
    return { status, reasons: (body as { reasons: unknown }).reasons }
  }
  expect(await tried(pleven)).toEqual(await tried(vratsa))
})
