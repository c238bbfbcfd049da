import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { intakeApi } from '../model/index.ts'
import { takenIn } from './testing/stage.ts'

let world: World
let unitId: string
let maria: TestActor
let manager: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  manager = await world.actor([{ role: 'manager', unitId }])
})
afterAll(() => world.close())

const names = { en: 'Sailing', nb: 'Seiling', bg: 'Ветроходство', ro: 'Navigație' }

test('the house names what it offers, once, in four languages; coordinators do not', async () => {
  const service = await manager.do(intakeApi.addService, { unitId, slug: 'sailing', names })
  await expect(manager.do(intakeApi.addService, { unitId, slug: 'sailing', names })).rejects.toMatchObject({
    codes: ['service-exists'],
  })
  expect((await maria.send(intakeApi.addService, { unitId: null, slug: 'x-y', names })).status).toBe(403)
  const change = { id: service.id, version: service.version, names: { ...names, en: 'Sailing course' } }
  expect((await manager.do(intakeApi.changeService, change)).names.en).toBe('Sailing course')
  expect(await maria.ask(intakeApi.services, {})).toContainEqual(expect.objectContaining({ slug: 'sailing' }))
})

test('nobody is accepted to what is offered elsewhere, or no longer', async () => {
  const elsewhere = await manager.do(intakeApi.addService, {
    ...{ unitId: await world.unit('Oslo'), slug: 'boats', names },
  })
  const { id, version } = await takenIn(maria, unitId, { givenName: 'Sails' })
  const yes = { id, version, begins: '2026-11-22', words: null }
  await expect(maria.do(intakeApi.accept, { ...yes, services: [elsewhere.id] })).rejects.toMatchObject({
    codes: ['service-not-offered'],
  })
  const gone = await manager.do(intakeApi.addService, { unitId: null, slug: 'gone', names })
  await manager.do(intakeApi.retireService, { id: gone.id, version: gone.version, retired: true })
  await expect(maria.do(intakeApi.accept, { ...yes, services: [gone.id] })).rejects.toMatchObject({
    codes: ['service-not-offered'],
  })
})

test('what somebody was given ends once, not before it began', async () => {
  const [service] = (await maria.ask(intakeApi.services, {})).filter(({ slug }) => slug === 'housing')
  const file = await takenIn(maria, unitId, { givenName: 'Ends' })
  const accepted = await maria.do(intakeApi.accept, {
    ...{ id: file.id, version: file.version, services: [service!.id], begins: '2026-11-22', words: null },
  })
  const [given] = accepted.services
  const end = { id: given!.id, version: given!.version }
  await expect(maria.do(intakeApi.endService, { ...end, ends: '2026-11-21' })).rejects.toMatchObject({
    codes: ['service-ends-too-early'],
  })
  await maria.do(intakeApi.endService, { ...end, ends: '2027-01-31' })
  await expect(
    maria.do(intakeApi.endService, { ...end, version: given!.version + 1, ends: '2027-02-01' }),
  ).rejects.toMatchObject({ codes: ['service-ended'] })
  expect((await maria.ask(intakeApi.ofPerson, { personId: file.personId! })).services).toMatchObject([
    { begins: '2026-11-22', ends: '2027-01-31' },
  ])
})
