import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let administrator: TestActor
let oslo: string

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }], { name: 'Anna' })
  oslo = await world.unit('Oslo')
})
afterAll(() => world.close())

const find = async (id: string) =>
  (await administrator.ask(organisationApi.staff, {})).find((colleague) => colleague.id === id)!

describe('roles', () => {
  test('an administrator gives a role, which opens at once and closes at once', async () => {
    const { userId, ...colleague } = await world.actor([])
    expect((await colleague.send(organisationApi.units, {})).status).toBe(403)
    const given = await administrator.do(organisationApi.giveRole, {
      userId,
      role: 'coordinator',
      unitId: oslo,
    })
    expect(given).toMatchObject({ role: 'coordinator', begins: '2026-11-22', ends: null })
    expect((await colleague.send(organisationApi.units, {})).status).toBe(200)
    await administrator.do(organisationApi.endRole, { id: given.id })
    expect((await colleague.send(organisationApi.units, {})).status).toBe(403)
    await expect(administrator.do(organisationApi.endRole, { id: given.id })).rejects.toMatchObject({
      codes: ['role-ended'],
    })
    // Ended by mistake and given again on the same day.
    await administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId: oslo })
    expect((await find(userId)).roles).toMatchObject([{ role: 'coordinator', unitId: oslo, ends: null }])
  })

  test('a role that opens records is held in a unit, once', async () => {
    const { userId } = await world.actor([{ role: 'coordinator', unitId: oslo }])
    await expect(
      administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId: null }),
    ).rejects.toMatchObject({ codes: ['role-needs-unit'] })
    await expect(
      administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId: oslo }),
    ).rejects.toMatchObject({ codes: ['role-held'] })
  })

  test('nobody gives themselves a role that opens records', async () => {
    const { userId } = administrator
    await expect(
      administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId: oslo }),
    ).rejects.toMatchObject({ codes: ['not-for-yourself'] })
    const opened = await world.actor([{ role: 'administrator' }])
    const role = { userId: opened.userId, role: 'data-protection-officer' as const, unitId: null }
    expect(await opened.do(organisationApi.giveRole, role)).toMatchObject({ unitId: null })
    await opened.do(organisationApi.endUser, { id: opened.userId })
  })

  test('a manager gives no roles', async () => {
    const manager = await world.actor([{ role: 'manager', unitId: oslo }])
    const { userId } = await world.actor([])
    const { status } = await manager.send(organisationApi.giveRole, {
      userId,
      role: 'coordinator',
      unitId: oslo,
    })
    expect(status).toBe(403)
  })

  test('the last administrator stays', async () => {
    const [own] = (await find(administrator.userId)).roles
    await expect(administrator.do(organisationApi.endRole, { id: own!.id })).rejects.toMatchObject({
      codes: ['last-administrator'],
    })
    await expect(
      administrator.do(organisationApi.endUser, { id: administrator.userId }),
    ).rejects.toMatchObject({ codes: ['last-administrator'] })
  })

  test('two administrators who end each other at the same moment do not both go', async () => {
    const other = await world.actor([{ role: 'administrator' }])
    const [first, second] = await Promise.all([
      administrator.send(organisationApi.endUser, { id: other.userId }),
      other.send(organisationApi.endUser, { id: administrator.userId }),
    ])
    expect([first.status, second.status].filter((status) => status === 200)).toHaveLength(1)
    if (second.status === 200) administrator = other
  })
})

describe('someone who stops working here', () => {
  test('is signed out at once, keeps their name and loses every role', async () => {
    const leaving = await world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Leaving Soon' })
    await administrator.do(organisationApi.endUser, { id: leaving.userId })
    expect((await leaving.send(organisationApi.units, {})).status).toBe(401)
    expect(await find(leaving.userId)).toMatchObject({ name: 'Leaving Soon', ended: true, roles: [] })
    await expect(
      administrator.do(organisationApi.giveRole, {
        userId: leaving.userId,
        role: 'coordinator',
        unitId: oslo,
      }),
    ).rejects.toMatchObject({ codes: ['user-ended'] })
  })
})

describe('a lost second factor', () => {
  test('is taken away by another administrator, who signs the colleague out and tells them', async () => {
    const colleague = await world.actor([{ role: 'coordinator', unitId: oslo }])
    await administrator.do(organisationApi.removeSecondFactor, { id: colleague.userId })
    expect(await find(colleague.userId)).toMatchObject({ twoFactor: false })
    expect((await colleague.send(organisationApi.units, {})).status).toBe(401)
    expect(world.letters.at(-1)).toMatchObject({ kind: 'second-factor-removed' })
    await expect(
      administrator.do(organisationApi.removeSecondFactor, { id: administrator.userId }),
    ).rejects.toMatchObject({ codes: ['not-for-yourself'] })
  })
})

describe('an account', () => {
  test('tells which session is the one that asks', async () => {
    const colleague = await world.actor([])
    const { rows } = await world.owner.query('select id from signin.sessions where user_id = $1', [
      colleague.userId,
    ])
    expect(await colleague.ask(organisationApi.mySession, {})).toEqual({ id: rows[0].id })
    expect((await world.stranger.send(organisationApi.mySession, {})).status).toBe(401)
  })
})

describe('a name', () => {
  test('is changed by whoever bears it', async () => {
    const colleague = await world.actor([])
    await colleague.do(organisationApi.setMyName, { name: 'Мария Иванова' })
    expect((await find(colleague.userId)).name).toBe('Мария Иванова')
  })
})
