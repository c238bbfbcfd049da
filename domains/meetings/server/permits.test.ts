import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { addPrison, addVolunteer, type TestVolunteer } from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let prisonId: string
let radu: TestVolunteer

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  prisonId = await addPrison(world, 'Pleven prison')
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
})
afterAll(() => world.close())

const ask = (askedOn = '2026-11-01') =>
  maria.do(meetingsApi.askPermit, { volunteerId: radu.id, prisonId, askedOn, note: null })

test('a permit is asked for, waits, is granted, and is warned of before it ends', async () => {
  const asked = await ask()
  expect(asked).toMatchObject({ state: 'asked', standing: 'waiting', waitingDays: 21 })
  await expect(ask()).rejects.toMatchObject({ reasons: [{ code: 'permit-asked-already' }] })
  const { id, version } = asked
  const granted = await maria.do(meetingsApi.grantPermit, {
    ...{
      id,
      version,
      decidedOn: '2026-11-20',
      grantedFrom: '2026-11-20',
      grantedUntil: '2026-12-15',
      number: 'P-17',
    },
  })
  expect(granted).toMatchObject({ standing: 'expiring', waitingDays: 19, daysLeft: 23 })
  const { rows } = await world.owner.query(
    'select decider_name, prison from yes_answers y join counted_answers c on c.yes_id = y.id where source_id = $1',
    [id],
  )
  expect(rows).toEqual([{ decider_name: 'Pleven prison', prison: 'Pleven prison' }])
  expect(await maria.ask(meetingsApi.permits, { standing: 'expiring' })).toMatchObject([
    { volunteer: 'Radu Stoica' },
  ])
  expect((await maria.ask(meetingsApi.today, {})).expiring).toBe(1)
  expect((await radu.actor.ask(meetingsApi.myMeetings, {})).permits).toMatchObject([
    { prison: 'Pleven prison', standing: 'expiring', number: 'P-17' },
  ])
})

test('a prison that refuses is on record like everybody else who says no', async () => {
  const { id, version } = await ask('2026-11-10')
  const refusal = { id, version, decidedOn: '2026-11-21', words: null }
  await expect(maria.do(meetingsApi.refusePermit, { ...refusal, reason: 'too-far' })).rejects.toMatchObject({
    reasons: [{ code: 'not-allowed-value', field: 'reason' }],
  })
  await maria.do(meetingsApi.refusePermit, { ...refusal, reason: 'requirement-missing' })
  const { rows } = await world.owner.query(
    'select decider_kind, decider_name, reason, source from refusals where source_id = $1',
    [id],
  )
  expect(rows).toEqual([
    {
      decider_kind: 'partner',
      decider_name: 'Pleven prison',
      reason: 'requirement-missing',
      source: 'prison-permit',
    },
  ])
  expect(await maria.ask(meetingsApi.permits, { volunteerId: radu.id, standing: 'refused' })).toHaveLength(1)
})

test('two who write down the answer at once: the second is shown the first', async () => {
  const { id, version } = await ask('2026-11-21')
  const answer = {
    id,
    version,
    decidedOn: '2026-11-22',
    grantedFrom: '2026-11-22',
    grantedUntil: null,
    number: null,
  }
  await maria.do(meetingsApi.grantPermit, answer)
  await expect(maria.do(meetingsApi.grantPermit, answer)).rejects.toMatchObject({
    reasons: [{ code: 'permit-answered-already' }],
  })
})

test('who may enter which prison stays with the unit and with the volunteer', async () => {
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect(await elsewhere.ask(meetingsApi.permits, {})).toEqual([])
  expect(
    (
      await elsewhere.send(meetingsApi.askPermit, {
        volunteerId: radu.id,
        prisonId,
        askedOn: '2026-11-01',
        note: null,
      })
    ).status,
  ).toBe(404)
  const other = await addVolunteer(world, unitId, 'Vera Dimova')
  expect((await other.actor.ask(meetingsApi.myMeetings, {})).permits).toEqual([])
})
