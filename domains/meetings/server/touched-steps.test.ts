import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { sharedPlanApi } from '#domains/matches/model/index.ts'
import { plansApi } from '#domains/plans/model/index.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { addMatch, addParticipant, addVolunteer, type TestVolunteer } from './testing/arrange.ts'

let world: World
let maria: TestActor
let radu: TestVolunteer
let elena: string
let matchId: string

beforeAll(async () => {
  world = await createWorld()
  const unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: null })
  matchId = await addMatch(world, elena, radu)
})
afterAll(() => world.close())

const stepOf = async (goalId: string, words: string) =>
  (
    await maria.do(plansApi.addStep, {
      ...{ goalId, words, ownerKind: 'me', ownerId: null, ownerName: null, dueDay: null, dueOffset: null },
    })
  ).id

test('a volunteer says which shared steps were touched; what was never shown to them is not kept', async () => {
  const { id: goalId } = await maria.do(plansApi.addGoal, {
    ...{ personId: elena, ownWords: 'A door', ownSaidOn: '2026-11-20', ownSaidHow: 'in-person' },
    ...{ workerWords: null, areaSlug: null, needId: null },
  })
  const [shared, hidden] = [await stepOf(goalId, 'Look at rooms'), await stepOf(goalId, 'Hidden')]
  await maria.do(sharedPlanApi.share, {
    ...{ matchId, itemKind: 'step', itemId: shared, withOwnWords: false },
    ...{ agreedOn: '2026-11-20', agreedHow: 'in-person' },
  })
  const meetingId = randomUUID()
  await radu.actor.do(meetingsApi.logMyMeeting, {
    ...{ meetingId, matchId, day: '2026-11-21', starts: null, made: true, cancelledBy: null },
    ...{ placeKind: 'public-place', minutes: 60, travelMinutes: 20, topics: [], boundaries: [], text: null },
    ...{ worry: null, strain: null, saidAt: '2026-11-21T16:00:00Z', steps: [shared, hidden, randomUUID()] },
  })
  expect(await maria.ask(meetingsApi.showLog, { id: meetingId })).toMatchObject({
    log: { steps: [shared] },
    touched: ['Look at rooms'],
  })
})
