import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { duplicatesApi } from '../model/duplicates-api.ts'
import { peopleApi } from '../model/people-api.ts'
import { newPerson, serving } from './testing/invented.ts'

let world: World
let pleven: string
let oslo: string
let giving: TestActor
let receiving: TestActor
let worker: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  oslo = await world.unit('Oslo')
  giving = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria' })
  receiving = await world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Ingrid' })
  worker = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Vesela' })
})
afterAll(() => world.close())

const add = (given: string) =>
  giving.do(peopleApi.add, newPerson(pleven, given, 'Goes Over', { status: serving }))
const transfer = (id: string, more = {}) => ({
  ...{ id, toUnitId: oslo, day: '2026-11-22', reason: 'He moves to his sister in Oslo.' },
  ...more,
})
const sees = async (actor: TestActor, id: string) => (await actor.send(peopleApi.show, { id })).status === 200

describe('going over to another unit', () => {
  test('everything goes along, and the former unit no longer sees the person', async () => {
    const { id } = await add('Petar')
    await giving.do(peopleApi.entrust, { id, userId: worker.userId, from: '2026-11-01', handover: null })
    expect([await sees(giving, id), await sees(worker, id), await sees(receiving, id)]).toEqual([
      ...[true, true, false],
    ])
    expect(await giving.do(peopleApi.transfer, transfer(id))).toBeNull()
    expect([await sees(giving, id), await sees(worker, id), await sees(receiving, id)]).toEqual([
      ...[false, false, true],
    ])
    const file = await receiving.ask(peopleApi.show, { id })
    expect(file).toMatchObject({
      unit: 'Oslo',
      responsible: null,
      status: { status: 'serving' },
      responsibilities: [{ name: 'Vesela', until: '2026-11-22' }],
      transfers: [{ from: 'Pleven', to: 'Oslo', day: '2026-11-22', recordedBy: 'Maria' }],
    })
    const { people } = await receiving.ask(peopleApi.list, { responsible: 'nobody' })
    expect(people.map((row) => row.id)).toContain(id)
    const { rows } = await world.owner.query(
      `select payload from events.outbox where event = 'people.transferred'`,
    )
    expect(rows).toContainEqual({ payload: { personId: id, fromUnitId: pleven, toUnitId: oslo } })
  })

  test('a responsibility that had not begun never begins', async () => {
    const { id } = await add('Stoyan')
    await giving.do(peopleApi.entrust, { id, userId: worker.userId, from: '2026-12-01', handover: null })
    await giving.do(peopleApi.transfer, transfer(id))
    world.setToday('2026-12-02')
    expect(await sees(worker, id)).toBe(false)
    expect((await receiving.ask(peopleApi.show, { id })).responsible).toBeNull()
    world.setToday('2026-11-22')
  })

  test('all that speaks against it is said at once', async () => {
    const { id } = await add('Rayna')
    await expect(
      giving.do(peopleApi.transfer, transfer(id, { toUnitId: pleven, day: '2026-11-23', reason: ' ' })),
    ).rejects.toMatchObject({
      codes: ['transfer-same-unit', 'transfer-in-future', 'transfer-reason-missing'],
    })
    const nowhere = transfer(id, { toUnitId: '01900000-0000-7000-8000-000000000000' })
    await expect(giving.do(peopleApi.transfer, nowhere)).rejects.toMatchObject({ codes: ['not-found'] })
    const closed = await world.unit('Closed')
    await world.owner.query(`update units set closed_on = '2026-01-01' where id = $1`, [closed])
    await expect(giving.do(peopleApi.transfer, transfer(id, { toUnitId: closed }))).rejects.toMatchObject({
      codes: ['unit-closed'],
    })
    expect(await sees(giving, id)).toBe(true)
  })

  test('only a coordinator of the unit where the person is hands them over', async () => {
    const { id } = await add('Lilyana')
    const manager = await world.actor([{ role: 'manager', unitId: pleven }])
    expect((await manager.send(peopleApi.transfer, transfer(id))).status).toBe(403)
    expect((await worker.send(peopleApi.transfer, transfer(id))).status).toBe(403)
    // The receiving unit cannot fetch anybody either: for it there is no such person.
    expect((await receiving.send(peopleApi.transfer, transfer(id))).status).toBe(404)
    expect(await sees(giving, id)).toBe(true)
  })
})

describe('records of one person', () => {
  const both = () =>
    world.actor([
      { role: 'coordinator', unitId: pleven },
      { role: 'coordinator', unitId: oslo },
    ])
  const join = async (id: string, intoId: string) => {
    const coordinator = await both()
    const merge = await coordinator.do(duplicatesApi.merge, { id, intoId })
    return { coordinator, merge }
  }

  test('while it is open whether two records are one person, nobody goes over', async () => {
    const [one, other] = [await add('Anton'), await add('Antoni')]
    const { coordinator, merge } = await join(one.id, other.id)
    await expect(giving.do(peopleApi.transfer, transfer(one.id))).rejects.toMatchObject({
      codes: ['transfer-merge-waits'],
    })
    await coordinator.do(duplicatesApi.confirmMerge, { id: merge.id })
    await expect(giving.do(peopleApi.transfer, transfer(one.id))).rejects.toMatchObject({
      codes: ['person-merged'],
    })
    await giving.do(peopleApi.transfer, transfer(other.id))
    expect([await sees(giving, one.id), await sees(receiving, one.id)]).toEqual([false, true])
  })

  test('a unit that shares a person through a merge cannot hand over what another unit answers for', async () => {
    const ours = await add('Zhivko')
    const theirs = await receiving.do(peopleApi.add, newPerson(oslo, 'Zhivko', 'Goes Over'))
    const { coordinator, merge } = await join(ours.id, theirs.id)
    await coordinator.do(duplicatesApi.confirmMerge, { id: merge.id })
    expect(await sees(giving, theirs.id)).toBe(true)
    await expect(
      giving.do(peopleApi.transfer, transfer(theirs.id, { toUnitId: pleven })),
    ).rejects.toMatchObject({ codes: ['transfer-of-other-unit'] })
    // The other way round the record that Pleven keeps stays there, and so does its sight of both.
    await receiving.do(peopleApi.transfer, transfer(theirs.id, { toUnitId: await world.unit('Bergen') }))
    expect([await sees(giving, theirs.id), await sees(receiving, theirs.id)]).toEqual([true, false])
  })
})

describe('the database itself, whatever a handler forgets', () => {
  const call = 'select people_transfer($1, $2, $3, $4, now())'
  const attempt = async (
    { userId }: TestActor,
    { permission = 'people:transfer', units = [pleven] }: { permission?: string; units?: string[] },
    statement: string,
    values: unknown[],
  ) => {
    const client = await world.site.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('landfall.user', $1, true), set_config('landfall.permission', $2, true),
          set_config('landfall.units', $3, true), set_config('landfall.today', '2026-11-22', true)`,
        [userId, permission, `{${units.join(',')}}`],
      )
      await client.query('set local role landfall_staff')
      return (await client.query(statement, values)).rowCount
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return 'refused'
      throw error
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('lets a person go over only by that one way, and only out of a unit of one’s own', async () => {
    const { id } = await add('Kiril')
    const values = [id, oslo, '2026-11-22', 'because']
    expect(await attempt(giving, {}, call, values)).toBe(1)
    for (const scope of [
      { permission: 'people:write' },
      { permission: '' },
      { units: [] },
      { units: [oslo] },
    ])
      expect(await attempt(giving, scope, call, values)).toBe('refused')
    expect(await attempt(giving, {}, call, [id, oslo, '2026-11-23', 'because'])).toBe('refused')
    expect(await attempt(giving, {}, call, [id, oslo, null, 'because'])).toBe('refused')
    expect(await attempt(giving, {}, call, [id, pleven, '2026-11-22', 'because'])).toBe('refused')
    await world.owner.query('update people set user_id = $1 where id = $2', [giving.userId, id])
    expect(await attempt(giving, {}, call, values)).toBe('refused')
  })

  test('changes the unit of nobody by hand, and takes no invented history', async () => {
    const { id } = await add('Ognyan')
    const move = 'update people set unit_id = $2 where id = $1'
    for (const permission of ['people:write', 'people:transfer', 'people:merge'])
      expect(await attempt(giving, { permission }, move, [id, oslo])).toBe('refused')
    const invent = `insert into person_transfers (person_id, from_unit_id, to_unit_id, day, reason, transferred_at)
      values ($1, $2, $3, '2026-11-22', 'because', now())`
    expect(await attempt(giving, {}, invent, [id, oslo, pleven])).toBe('refused')
    // The permission to hand over is none to change anything else.
    const rename = `update people set display_name = 'Other' where id = $1`
    expect(await attempt(giving, {}, rename, [id])).toBe(0)
  })
})
