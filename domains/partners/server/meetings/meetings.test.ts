import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { groupMeetingsApi } from '../../model/meetings/meetings-api.ts'

let world: World
let maria: TestActor
let personId: string

beforeAll(async () => {
  world = await createWorld()
  const pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  personId = await world.person(pleven)
})
afterAll(() => world.close())

const members = ['Elena', 'The clinic', 'Labour office']
const planned = (day: string) =>
  maria.do(groupMeetingsApi.plan, { personId, day, place: 'The centre', agenda: 'Where to live', members })
const all = async () => (await maria.ask(groupMeetingsApi.ofPerson, { personId })).meetings

test('a meeting ends in decisions, each with somebody who does it and a day', async () => {
  const { id } = await planned('2026-11-22')
  const [meeting] = await all()
  const [elena, clinic] = meeting!.members
  const decision = { words: 'Ask for a flat', owner: 'Maria', dueOn: '2026-12-01' }
  const held = {
    id,
    version: meeting!.version,
    there: [elena!.id, clinic!.id],
    notes: 'Went well',
    decisions: [decision],
  }
  await maria.do(groupMeetingsApi.hold, held)
  const [after] = await all()
  expect(after).toMatchObject({ notes: 'Went well', decisions: [{ ...decision, doneOn: null }] })
  expect(after!.members.map(({ there }) => there)).toEqual([true, true, false])
  await maria.do(groupMeetingsApi.decisionDone, { id: after!.decisions[0]!.id })
  expect((await all())[0]!.decisions[0]!.doneOn).toBe('2026-11-22')
  await expect(maria.do(groupMeetingsApi.hold, { ...held, version: 2 })).rejects.toMatchObject({
    codes: ['group-meeting-held'],
  })
})

test('nobody writes down how a meeting was that is still to come, and nobody elsewhere reads it', async () => {
  const { id } = await planned('2026-11-23')
  await expect(
    maria.do(groupMeetingsApi.hold, { id, version: 1, there: [], notes: null, decisions: [] }),
  ).rejects.toMatchObject({ codes: ['group-meeting-ahead'] })
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect((await elsewhere.send(groupMeetingsApi.ofPerson, { personId })).status).toBe(404)
})
