import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'

let world: World
let administrator: TestActor
let manager: TestActor
let own: string
let other: string

beforeAll(async () => {
  world = await createWorld()
  own = await world.unit('Own')
  other = await world.unit('Other')
  administrator = await world.actor([{ role: 'administrator' }])
  manager = await world.actor([{ role: 'manager', unitId: own }])
})
afterAll(() => world.close())

/** What the database itself says to a statement, past every handler: 'refused' by a policy, or how many rows it touched. */
async function attempt({ userId }: TestActor, permission: string, statement: string, values: string[]) {
  const client = await world.site.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('landfall.user', $1, true), set_config('landfall.permission', $2, true),
        set_config('landfall.units', $3, true), set_config('landfall.today', '2026-11-22', true)`,
      [userId, permission, userId === manager.userId ? `{${own}}` : '{}'],
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

const giveRole = `insert into access.role_assignments (user_id, unit_id, role, begins, given_by)
  values ($1, $2, 'coordinator', '2026-11-22', $3)`

describe('the database itself, whatever a handler forgets', () => {
  test('lets nobody give themselves a role that opens records', async () => {
    const { userId } = administrator
    expect(await attempt(administrator, 'organisation:users', giveRole, [userId, own, userId])).toBe(
      'refused',
    )
    expect(await attempt(administrator, 'organisation:users', giveRole, [manager.userId, own, userId])).toBe(
      1,
    )
  })

  test('lets nobody give a role alone where a second person could agree', async () => {
    const somebody = await world.actor([])
    const alone = [somebody.userId, own, administrator.userId]
    expect(await attempt(administrator, 'organisation:users', giveRole, alone)).toBe('refused')
    const agreed = `insert into access.role_assignments (user_id, unit_id, role, begins, given_by, agreed_by)
      values ($1, $2, 'coordinator', '2026-11-22', $3, $4)`
    expect(await attempt(administrator, 'organisation:users', agreed, [...alone, manager.userId])).toBe(
      'refused',
    )
  })

  test('lets nobody name themselves as a deputy', async () => {
    const somebody = await world.actor([{ role: 'family-worker', unitId: own }])
    const plan = `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-22', '2026-11-30')`
    const by = (deputy: string) => attempt(manager, 'organisation:read', plan, [somebody.userId, deputy])
    expect(await by(manager.userId)).toBe('refused')
    expect(await by(administrator.userId)).toBe(1)
  })

  test('lets whoever opens a unit coordinate it only while nobody works there', async () => {
    const { userId } = manager
    expect(await attempt(manager, 'organisation:write', giveRole, [userId, own, userId])).toBe('refused')
    expect(await attempt(manager, 'organisation:write', giveRole, [userId, other, userId])).toBe(1)
  })

  test('changes of a role nothing but its end', async () => {
    const takeOver = 'update access.role_assignments set unit_id = $1'
    expect(await attempt(administrator, 'organisation:users', takeOver, [own])).toBe('refused')
  })

  test('keeps a manager within their own units', async () => {
    const rename = `update units set name = 'Mine' where id = $1`
    expect(await attempt(manager, 'organisation:write', rename, [other])).toBe(0)
    expect(await attempt(manager, 'organisation:write', rename, [own])).toBe(1)
    expect(await attempt(administrator, 'organisation:write', rename, [other])).toBe(1)
    const close = `insert into closing_days (unit_id, day, name) values ($1, '2026-12-01', 'Closed')`
    expect(await attempt(manager, 'organisation:write', close, [other])).toBe('refused')
  })

  test('lets a reading change nothing', async () => {
    const choose = `insert into choices (key, chosen, since, reason) values ('photo', true, '2026-11-22', $1)`
    expect(await attempt(administrator, 'organisation:read', choose, ['Because'])).toBe('refused')
  })
})
