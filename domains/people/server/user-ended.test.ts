import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { peopleApi } from '../model/people-api.ts'
import { newPerson, serving } from './testing/invented.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('people entrusted to a colleague who leaves show at once that somebody else is needed', async () => {
  const unitId = await world.unit('Pleven')
  const coordinator = await world.actor([{ role: 'coordinator', unitId }])
  const worker = await world.actor([{ role: 'family-worker', unitId }])
  const administrator = await world.actor([{ role: 'administrator' }])
  const { id } = await coordinator.do(peopleApi.add, newPerson(unitId, 'Elena', 'P', { status: serving }))
  await coordinator.do(peopleApi.entrust, { id, userId: worker.userId, from: '2026-11-22', handover: null })
  await administrator.do(organisationApi.endUser, { id: worker.userId })
  await world.deliver()
  const { responsible, responsibilities } = await coordinator.ask(peopleApi.show, { id })
  expect(responsible).toBeNull()
  expect(responsibilities).toMatchObject([{ userId: worker.userId, until: '2026-11-22' }])
  const { rows } = await world.owner.query('select ends from access.grants where user_id = $1', [
    worker.userId,
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0].ends).not.toBeNull()
})
