import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { addMatch, addParticipant, addVolunteer, type TestVolunteer } from './testing/arrange.ts'

let world: World
let maria: TestActor
let radu: TestVolunteer
let elena: string
let matchId: string

beforeAll(async () => {
  world = await createWorld({ today: '2026-11-22' })
  const unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: null })
  matchId = await addMatch(world, elena, radu, { begins: '2026-09-01' })
})
afterAll(() => world.close())

const log = (day: string, made: boolean) =>
  radu.actor.do(meetingsApi.logMyMeeting, {
    ...{ meetingId: randomUUID(), matchId, day, starts: null, made, placeKind: made ? 'centre' : null },
    ...{ cancelledBy: made ? null : 'participant', minutes: 60, travelMinutes: null, topics: [], steps: [] },
    ...{ boundaries: [], text: null, worry: null, strain: null, saidAt: `${day}T10:00:00Z` },
  } as never)

test('the line of a life has every meeting, what came to nothing, and the silences between', async () => {
  await log('2026-10-01', true)
  await log('2026-10-10', false)
  await log('2026-10-20', true)
  await log('2026-11-20', true)
  const { meetings, silences } = await maria.ask(meetingsApi.way, { personId: elena })
  expect(meetings.map(({ day, made, volunteer }) => [day, made, volunteer])).toEqual([
    ['2026-10-01', true, 'Radu Stoica'],
    ['2026-10-10', false, 'Radu Stoica'],
    ['2026-10-20', true, 'Radu Stoica'],
    ['2026-11-20', true, 'Radu Stoica'],
  ])
  expect(silences).toMatchObject([
    { from: '2026-10-01', until: '2026-10-20', days: 19 },
    { from: '2026-10-20', until: '2026-11-20', days: 31 },
  ])
})

test("somebody else's person has no line here", async () => {
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect((await elsewhere.send(meetingsApi.way, { personId: elena })).status).toBe(404)
})
