import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { offersApi } from '../model/offers-api.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { codes } from './testing/open-door.ts'
import { newVolunteer } from './testing/volunteers.ts'

let world: World
let unitId: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria' })
})
afterAll(() => world.close())

const emailOf = async (userId: string) =>
  (await world.owner.query('select email from signin.users where id = $1', [userId])).rows[0].email as string

describe('a coordinator who volunteers', () => {
  const add = (more: object) => coordinator.send(volunteersApi.add, newVolunteer(unitId, more))

  test('does not write themselves down under their own address, nor change a file or an offer into their own', async () => {
    const email = (await emailOf(coordinator.userId)).toUpperCase()
    expect(codes(await add({ email }))).toEqual(['own-volunteer-file'])
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    const { unitId: _unit, kinds: _kinds, appliedOn: _day, ...same } = newVolunteer(unitId, { email })
    expect(codes(await coordinator.send(volunteersApi.change, { ...same, id, version: 1 }))).toEqual([
      'own-volunteer-file',
    ])
    const { rows } = await world.owner.query(
      `insert into volunteer_offers (unit_id, given_name, family_name, email, language, ticket_hash, offered_on)
        values ($1, 'M', 'P', $2, 'en', 'own', '2026-11-22') returning id`,
      [unitId, email.toLowerCase()],
    )
    expect(codes(await coordinator.send(offersApi.invite, { id: rows[0].id }))).toEqual([
      'own-volunteer-file',
    ])
  })

  test('does not open a file that a colleague wrote under their address, linked or not', async () => {
    const colleague = await world.actor([{ role: 'coordinator', unitId }], { name: 'Ivan Kolev' })
    const email = await emailOf(coordinator.userId)
    const { id } = await colleague.do(volunteersApi.add, newVolunteer(unitId, { email }))
    expect((await colleague.send(volunteersApi.show, { id })).status).toBe(200)
    expect((await coordinator.send(volunteersApi.show, { id })).status).toBe(404)
    expect(
      (await coordinator.send(volunteersApi.setSupervisor, { id, supervisorId: colleague.userId })).status,
    ).toBe(404)
  })

  test('under their own name says that it is somebody else, and colleagues read that they said so', async () => {
    const petra = await world.actor([{ role: 'coordinator', unitId }], { name: 'Petra Ivanova' })
    const namesake = newVolunteer(unitId, { givenName: 'Петра', familyName: 'Иванова' })
    expect(codes(await petra.send(volunteersApi.add, namesake))).toEqual(['volunteer-of-own-name'])
    const { id } = await petra.do(volunteersApi.add, { ...namesake, isSomebodyElse: true })
    expect((await coordinator.ask(volunteersApi.show, { id })).namesakeSaidBy).toBe('Petra Ivanova')
  })
})
