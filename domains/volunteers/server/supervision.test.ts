import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { activeVolunteer, newVolunteer } from './testing/volunteers.ts'

let world: World
let unitId: string
let maria: TestActor
let ivan: TestActor
let elena: TestActor
let id: string

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  const coordinator = (name: string) => world.actor([{ role: 'coordinator', unitId }], { name })
  maria = await coordinator('Maria')
  ivan = await coordinator('Ivan')
  elena = await coordinator('Elena')
  id = await activeVolunteer(maria, unitId)
})
afterAll(() => world.close())

const away = (who: TestActor, deputy: TestActor, begins = '2026-11-20', ends = '2026-11-30') =>
  world.owner.query(
    'insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, $3, $4)',
    [...[who.userId, deputy.userId, begins, ends]],
  )
const everybodyBack = () => world.owner.query('delete from access.absences')
const today = async () => (await elena.ask(volunteersApi.show, { id })).supervision

test('whoever watches over somebody does so today', async () => {
  expect(await today()).toMatchObject({ supervisorId: maria.userId, name: 'Maria', nobodyBecause: null })
})

test('while they are away their deputy does, and it shows for whom', async () => {
  await away(maria, ivan)
  expect(await today()).toMatchObject({
    supervisorId: ivan.userId,
    standsInFor: 'Maria',
    nobodyBecause: null,
  })
  await everybodyBack()
})

test('an absence that begins tomorrow, or ended today, changes nothing', async () => {
  await away(maria, ivan, '2026-11-23', '2026-11-30')
  await away(maria, ivan, '2026-11-10', '2026-11-22')
  expect(await today()).toMatchObject({ name: 'Maria', standsInFor: null })
  await everybodyBack()
})

test('when the deputy is away too, that one’s deputy stands in', async () => {
  await away(maria, ivan)
  await away(ivan, elena)
  expect(await today()).toMatchObject({ name: 'Elena', standsInFor: 'Maria' })
  await everybodyBack()
})

test('two who stand in for each other and are both away leave nobody, and the list says so', async () => {
  await away(maria, ivan)
  await away(ivan, maria)
  expect(await today()).toMatchObject({ supervisorId: null, nobodyBecause: 'no-deputy' })
  const alone = await elena.ask(volunteersApi.list, { needs: 'nobody' })
  expect(alone.map((row) => row.id)).toEqual([id])
  await everybodyBack()
  expect(await elena.ask(volunteersApi.list, { needs: 'nobody' })).toEqual([])
})

test('a deputy who does not coordinate here cannot stand in', async () => {
  await away(maria, await world.actor([{ role: 'family-worker', unitId }]))
  expect(await today()).toMatchObject({ supervisorId: null, nobodyBecause: 'no-deputy' })
  await everybodyBack()
})

test('somebody who has left watches over nobody', async () => {
  await world.owner.query(`update access.role_assignments set ends = '2026-11-22' where user_id = $1`, [
    maria.userId,
  ])
  expect(await today()).toMatchObject({ supervisorId: null, nobodyBecause: 'left' })
  await elena.do(volunteersApi.setSupervisor, { id, supervisorId: elena.userId })
  expect(await today()).toMatchObject({ name: 'Elena', nobodyBecause: null })
})

test('only a coordinator of the unit can be chosen, and never the volunteer', async () => {
  const { id: other } = await elena.do(volunteersApi.add, newVolunteer(unitId))
  const manager = await world.actor([{ role: 'manager', unitId }])
  const refused = await elena.send(volunteersApi.setSupervisor, { id: other, supervisorId: manager.userId })
  expect(refused.body.reasons).toEqual([{ code: 'not-a-supervisor', field: 'supervisorId' }])
  await world.owner.query('update volunteers set user_id = $1 where id = $2', [ivan.userId, other])
  expect(
    (await elena.send(volunteersApi.setSupervisor, { id: other, supervisorId: ivan.userId })).status,
  ).toBe(422)
})
