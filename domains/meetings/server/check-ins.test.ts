import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { addMatch, addParticipant, addVolunteer, type TestVolunteer } from './testing/arrange.ts'
import { watchCheckIns } from './watch-check-ins.ts'

let world: World
let maria: TestActor
let unitId: string
let radu: TestVolunteer
let elena: string
let matchId: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: null })
  matchId = await addMatch(world, elena, radu)
})
afterAll(() => world.close())

/** The clock on the wall of Pleven, two hours before the one in the database. */
const at = (time: string) => {
  world.site.now = () => Temporal.ZonedDateTime.from(`2026-11-22T${time}[Europe/Sofia]`).toInstant()
}
const look = () => performAsSystem(world.site, null, [], watchCheckIns.run)
const plan = async (starts: string, backBy: string) =>
  radu.actor.do(meetingsApi.planMyMeeting, {
    ...{ matchId, day: '2026-11-22', starts, minutes: 60, placeKind: 'their-home', prisonId: null },
    ...{ place: null, backBy },
  })
const overdue = async () => (await maria.ask(meetingsApi.today, {})).overdue

test('whoever says in time that they are back disturbs nobody', async () => {
  at('09:00')
  const { id, checkIn } = await plan('10:00', '12:00')
  expect(checkIn).toMatchObject({ state: 'waiting', backBy: '2026-11-22T10:00:00.000Z' })
  at('12:10')
  await radu.actor.do(meetingsApi.myCheckIn, { meetingId: id, saidAt: '2026-11-22T09:55:00Z' })
  at('12:31')
  await look()
  await world.deliver()
  expect(world.letters).toEqual([])
  expect(await overdue()).toEqual([])
})

test('past the time and the grace of the house, whoever watches over them hears of it, by initials, once', async () => {
  at('12:40')
  const { id } = await plan('13:00', '15:00')
  for (const time of ['14:59', '15:29']) {
    at(time)
    await look()
    await world.deliver()
    expect(world.letters, time).toEqual([])
  }
  for (const time of ['15:30', '15:31']) {
    at(time)
    await look()
    await world.deliver()
  }
  const letters = world.letters as unknown as { to: string; values: Record<string, string> }[]
  expect(letters.map(({ to }) => to)).toEqual([`${maria.userId}@example.org`])
  expect(letters[0]!.values.text).toContain('R. S. wanted to be back by 15:00')
  expect(JSON.stringify(letters)).not.toMatch(/Stoica|Petrova|Elena/)
  expect(await overdue()).toMatchObject([
    { meetingId: id, volunteer: { name: 'Radu Stoica' }, state: 'overdue' },
  ])
})

test('the alarm stands until a person has found out: an attempt alone does not end it', async () => {
  const [missed] = await overdue()
  const { id, version } = missed!
  const tried = await maria.do(meetingsApi.acknowledgeCheckIn, {
    id,
    version,
    outcome: 'not-reached',
    words: null,
  })
  expect(tried).toMatchObject({ state: 'overdue', acknowledgedBy: 'Maria Ivanova' })
  await maria.do(meetingsApi.acknowledgeCheckIn, {
    ...{ id, version: tried.version, outcome: 'is-well', words: 'The phone was empty' },
  })
  expect(await overdue()).toEqual([])
})

test('whoever is back after all is heard, even if the contact has ended meanwhile, and those who were told hear that too', async () => {
  at('16:00')
  const { id } = await plan('16:30', '17:00')
  at('17:30')
  await look()
  await world.deliver()
  await world.owner.query(
    `update matches set state = 'ended', end_reason = 'goals-met', ends = '2026-11-22' where id = $1`,
    [matchId],
  )
  world.letters.length = 0
  at('17:45')
  expect(
    await radu.actor.do(meetingsApi.myCheckIn, { meetingId: id, saidAt: '2026-11-22T15:45:00Z' }),
  ).toEqual({ id })
  await world.deliver()
  expect(world.letters).toMatchObject([{ values: { subject: 'They are back' } }])
  expect(await overdue()).toEqual([])
})

test('nobody says it for somebody else, and there is nothing to say where nobody waits', async () => {
  const other = await addVolunteer(world, unitId, 'Vera Dimova')
  const { rows } = await world.owner.query('select meeting_id as id from check_ins limit 1')
  const said = { meetingId: rows[0].id, saidAt: '2026-11-22T15:45:00Z' }
  expect((await other.actor.send(meetingsApi.myCheckIn, said)).status).toBe(404)
  expect((await maria.send(meetingsApi.myCheckIn, said)).status).toBe(403)
})

test('whose participant went over to another unit that day, the coordinators there hear of it and see whom to call', async () => {
  const oslo = await world.unit('Oslo')
  const ingrid = await world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Ingrid Dahl' })
  const boris = await addParticipant(world, unitId, 'Boris Iliev', { prison: null })
  const nora = await addVolunteer(world, unitId, 'Nora Ilieva', maria.userId)
  at('17:50')
  await nora.actor.do(meetingsApi.planMyMeeting, {
    ...{ matchId: await addMatch(world, boris, nora), day: '2026-11-22', starts: '18:00', minutes: 60 },
    ...{ placeKind: 'their-home', prisonId: null, place: null, backBy: '19:00' },
  })
  await maria.do(peopleApi.transfer, { id: boris, toUnitId: oslo, day: '2026-11-22', reason: 'Moves there.' })
  await world.deliver()
  world.letters.length = 0
  at('20:00')
  await look()
  await world.deliver()
  const told = (world.letters as unknown as { to: string }[]).map(({ to }) => to).toSorted()
  expect(told).toEqual([ingrid, maria].map(({ userId }) => `${userId}@example.org`).toSorted())
  expect((await ingrid.ask(meetingsApi.today, {})).overdue).toMatchObject([
    { volunteer: { name: 'Nora Ilieva' }, placeKind: 'their-home' },
  ])
})
