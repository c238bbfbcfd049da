import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '../model/people-api.ts'

let world: World
let pleven: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }])
})
afterAll(() => world.close())

/** What the database itself says to an entrusting, past every handler. */
async function entrusting(personId: string, to: TestActor, unitId = pleven) {
  const client = await world.site.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('landfall.user', $1, true), set_config('landfall.permission', 'people:entrust', true),
        set_config('landfall.units', $2, true), set_config('landfall.today', '2026-11-22', true)`,
      [coordinator.userId, `{${pleven}}`],
    )
    await client.query('set local role landfall_staff')
    await client.query(
      `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-11-22')`,
      [personId, unitId, to.userId],
    )
    return 'entrusted'
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused'
    throw error
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the database itself, whatever a handler forgets', () => {
  test('entrusts somebody only to a colleague who works in their unit then', async () => {
    const person = await world.person(pleven)
    const oslo = await world.unit('Oslo')
    const worker = await world.actor([{ role: 'family-worker', unitId: pleven }])
    const elsewhere = await world.actor([{ role: 'family-worker', unitId: oslo }])
    const former = await world.actor([{ role: 'family-worker', unitId: pleven }])
    await world.owner.query(`update access.role_assignments set ends = '2026-11-01' where user_id = $1`, [
      former.userId,
    ])
    expect(await entrusting(person, worker)).toBe('entrusted')
    expect(await entrusting(person, elsewhere)).toBe('refused')
    expect(await entrusting(person, elsewhere, oslo)).toBe('refused')
    expect(await entrusting(person, former)).toBe('refused')
  })

  test('entrusts nobody to themselves', async () => {
    const worker = await world.actor([{ role: 'family-worker', unitId: pleven }])
    const person = await world.person(pleven)
    await world.owner.query('update people set user_id = $1 where id = $2', [worker.userId, person])
    expect(await entrusting(person, worker)).toBe('refused')
  })

  test('opens nobody their own file, nor a record that is read together with it', async () => {
    const [own, other] = [await world.person(pleven, 'Own One'), await world.person(pleven, 'Own Other')]
    const see = async () =>
      (await Promise.all([own, other].map((id) => coordinator.send(peopleApi.show, { id })))).map(
        ({ status }) => status,
      )
    await world.owner.query('update people set user_id = $1 where id = $2', [coordinator.userId, own])
    expect(await see()).toEqual([404, 200])
    await world.owner.query('update people set merged_into = $1 where id = $2', [other, own])
    expect(await see()).toEqual([404, 404])
    await world.owner.query('update people set merged_into = null where id = $1', [own])
    await world.owner.query('update people set merged_into = $1 where id = $2', [own, other])
    expect(await see()).toEqual([404, 404])
    expect(await coordinator.ask(peopleApi.search, { text: 'Own' })).toEqual([])
    expect((await coordinator.ask(peopleApi.list, {})).people.map(({ name }) => name)).not.toContain(
      'Own Other',
    )
  })
})
