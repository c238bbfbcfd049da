import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import {
  addMatch,
  addParticipant,
  addVolunteer,
  prisonVisitor,
  type TestVolunteer,
} from './testing/arrange.ts'

let world: World
let maria: TestActor
let radu: TestVolunteer
let elena: string
let matchId: string
let unitId: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  radu = await addVolunteer(world, unitId, 'Radu Stoica')
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: 'Pleven prison' })
  matchId = await addMatch(world, elena, radu)
})
afterAll(() => world.close())

const heard = {
  ...{
    day: '2026-11-21',
    purposeExplained: 'yes' as const,
    problems: ['housing' as const],
    plans: ['home' as const],
  },
  ...{ motives: ['children' as const], nextStep: 'Write to her sister', change: 'more-hope' as const },
  ...{ changeInWords: null, ownWords: [{ about: 'plans' as const, words: 'I want to see my daughter.' }] },
}
const impressions = () => maria.ask(meetingsApi.impressions, { personId: elena })

test('what a volunteer heard is read by the coordinators, own words apart, and by nobody else', async () => {
  const received = await radu.actor.do(meetingsApi.noteMyImpression, { matchId, ...heard })
  expect(JSON.stringify(received)).not.toContain(elena)
  expect(await impressions()).toMatchObject([
    {
      ...{ id: received.id, day: '2026-11-21', recordedBy: 'Radu Stoica', plans: ['home'] },
      ownWords: [{ about: 'plans', words: 'I want to see my daughter.' }],
    },
  ])
  expect((await radu.actor.send(meetingsApi.impressions, { personId: elena })).status).toBe(403)
})

test('sent twice it is one', async () => {
  const commandId = '01900000-0000-7000-8000-0000000000aa'
  const before = (await impressions()).length
  for (let time = 0; time < 2; time++)
    await radu.actor.do(meetingsApi.noteMyImpression, { matchId, ...heard }, { commandId })
  expect(await impressions()).toHaveLength(before + 1)
})

test('a day to come, a match of somebody else, one that is over: nothing is written', async () => {
  const before = (await impressions()).length
  const tomorrow = { matchId, ...heard, day: '2026-11-23' }
  await expect(radu.actor.do(meetingsApi.noteMyImpression, tomorrow)).rejects.toMatchObject({
    codes: ['impression-in-future'],
  })
  const vera = await addVolunteer(world, unitId, 'Vera Dimova')
  expect((await vera.actor.send(meetingsApi.noteMyImpression, { matchId, ...heard })).status).toBe(404)
  const over = await addMatch(world, elena, vera, {
    ...{ state: 'ended', end_reason: 'faded-out', ends: '2026-11-01' },
  })
  expect((await vera.actor.send(meetingsApi.noteMyImpression, { matchId: over, ...heard })).status).toBe(404)
  expect(await impressions()).toHaveLength(before)
})

test('a kind that ends with custody keeps no words', async () => {
  const nora = await addVolunteer(world, unitId, 'Nora Ilieva')
  const boris = await addParticipant(world, unitId, 'Boris Iliev', { prison: 'Pleven prison' })
  const visits = await addMatch(world, boris, nora, { kind_id: prisonVisitor, prison: 'Pleven prison' })
  expect((await nora.actor.send(meetingsApi.noteMyImpression, { matchId: visits, ...heard })).status).toBe(
    404,
  )
})
