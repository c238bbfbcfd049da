import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let manager: TestActor
let administrator: TestActor
let sofia: string
let pleven: string

beforeAll(async () => {
  world = await createWorld()
  sofia = await world.unit('Sofia')
  pleven = await world.unit('Pleven')
  manager = await world.actor([{ role: 'manager', unitId: pleven }])
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

describe('house rules', () => {
  const quiet = {
    title: 'Quiet hours',
    text: 'Quiet after ten.',
    source: 'House meeting',
    validFrom: '2026-12-01',
    validUntil: null,
  }

  test('hold in a unit from a day, until a day', async () => {
    const rule = await manager.do(organisationApi.writeHouseRule, { ...quiet, unitId: pleven })
    const ended = { ...rule, validUntil: '2027-01-01' }
    expect(await manager.do(organisationApi.changeHouseRule, ended)).toMatchObject({
      validUntil: '2027-01-01',
    })
    await expect(manager.do(organisationApi.changeHouseRule, ended)).rejects.toMatchObject({ status: 409 })
    await expect(
      manager.do(organisationApi.writeHouseRule, { ...quiet, unitId: pleven, validUntil: '2026-11-01' }),
    ).rejects.toMatchObject({ codes: ['ends-before-begins'] })
  })

  test('of another unit are not for a manager to write, nor to take over', async () => {
    expect((await manager.send(organisationApi.writeHouseRule, { ...quiet, unitId: sofia })).status).toBe(403)
    const theirs = await administrator.do(organisationApi.writeHouseRule, { ...quiet, unitId: sofia })
    expect((await manager.send(organisationApi.changeHouseRule, { ...theirs, unitId: pleven })).status).toBe(
      403,
    )
  })
})

describe('days off', () => {
  test('are the public holidays in the language of the reader and the closing days of the house', async () => {
    const day = { unitId: pleven, day: '2026-12-23', name: 'Inventory' }
    const { id } = await manager.do(organisationApi.addClosingDay, day)
    await expect(manager.do(organisationApi.addClosingDay, day)).rejects.toMatchObject({
      codes: ['closed-already'],
    })
    const asked = { from: '2026-12-20', until: '2027-01-01' }
    const list = await manager.ask(organisationApi.holidays, asked)
    expect(list[0]).toEqual({ ...day, id })
    expect(list.at(-1)).toMatchObject({ day: '2027-01-01', id: null, unitId: null })
    await world.owner.query(`update signin.users set language = 'bg' where id = $1`, [administrator.userId])
    expect(await administrator.ask(organisationApi.holidays, asked)).toContainEqual({
      day: '2026-12-25',
      name: 'Коледа',
      id: null,
      unitId: null,
    })
    const inNorwegian = await manager.ask(organisationApi.holidays, { ...asked, language: 'nb' })
    expect(inNorwegian.at(-1)?.name).toBe('Første nyttårsdag')
    await manager.do(organisationApi.removeClosingDay, { id })
    expect(await manager.ask(organisationApi.holidays, asked)).not.toContainEqual({ ...day, id })
  })

  test('of the whole house are open to any manager, those of another unit are not', async () => {
    const day = { day: '2026-12-30', name: 'Closed' }
    expect(await manager.do(organisationApi.addClosingDay, { ...day, unitId: null })).toMatchObject(day)
    expect((await manager.send(organisationApi.addClosingDay, { ...day, unitId: sofia })).status).toBe(403)
  })

  test('are asked for a few years at most', async () => {
    await expect(
      manager.ask(organisationApi.holidays, { from: '2020-01-01', until: '2030-01-01' }),
    ).rejects.toMatchObject({ codes: ['too-many-years'] })
  })
})
