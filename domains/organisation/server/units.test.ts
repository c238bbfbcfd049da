import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const pleven = {
  name: 'Pleven',
  place: 'Pleven',
  language: 'bg' as const,
  workingDays: [1, 2, 3, 4, 5],
  iCoordinate: true,
}

describe('units', () => {
  test('an administrator opens a unit and may coordinate it at once', async () => {
    const unit = await administrator.do(organisationApi.openUnit, pleven)
    expect(unit).toMatchObject({ name: 'Pleven', openedOn: '2026-11-22', version: 1 })
    const units = await administrator.ask(organisationApi.units, {})
    expect(units.map(({ name }) => name)).toContain('Pleven')
  })

  test('the same command sent twice opens one unit and answers alike', async () => {
    const commandId = randomUUID()
    const plan = { ...pleven, name: 'Sent twice' }
    const first = await administrator.do(organisationApi.openUnit, plan, { commandId })
    const second = await administrator.do(organisationApi.openUnit, plan, { commandId })
    expect(second).toEqual(first)
    const units = await administrator.ask(organisationApi.units, {})
    expect(units.filter(({ name }) => name === 'Sent twice')).toHaveLength(1)
  })

  test('another command under the same id is refused', async () => {
    const commandId = randomUUID()
    await administrator.do(organisationApi.openUnit, { ...pleven, name: 'One' }, { commandId })
    await expect(
      administrator.do(organisationApi.openUnit, { ...pleven, name: 'Two' }, { commandId }),
    ).rejects.toMatchObject({ status: 422, codes: ['command-id-reused'] })
  })

  test('an edit based on an older version is handed the unit as it is now', async () => {
    const { iCoordinate: _, ...unit } = { ...pleven, name: 'Edited' }
    const { id } = await administrator.do(organisationApi.openUnit, { ...pleven, name: 'Edited' })
    await administrator.do(organisationApi.changeUnit, { id, version: 1, ...unit, place: 'First' })
    await expect(
      administrator.do(organisationApi.changeUnit, { id, version: 1, ...unit, place: 'Second' }),
    ).rejects.toMatchObject({ status: 409, current: { place: 'First', version: 2 } })
  })

  test('every field that is wrong is named at once', async () => {
    const { status, body } = await administrator.send(organisationApi.openUnit, {
      ...pleven,
      name: '',
      language: 'de',
      colour: 'red',
    })
    expect(status).toBe(400)
    expect(body.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'missing', field: 'name' }),
        expect.objectContaining({ code: 'not-allowed-value', field: 'language' }),
        expect.objectContaining({ code: 'unknown-field', field: 'colour' }),
      ]),
    )
  })

  test('a closed unit takes nobody new', async () => {
    const { id, version } = await administrator.do(organisationApi.openUnit, { ...pleven, name: 'Closing' })
    const closed = await administrator.do(organisationApi.closeUnit, { id, version })
    expect(closed).toMatchObject({ closedOn: '2026-11-22', version: 2 })
    const { userId } = await world.actor([])
    await expect(
      administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId: id }),
    ).rejects.toMatchObject({ codes: ['unit-closed'] })
    await expect(administrator.do(organisationApi.closeUnit, { id, version: 2 })).rejects.toMatchObject({
      codes: ['unit-closed'],
    })
  })

  test('a manager keeps their own units and no others', async () => {
    const [own, other] = [await world.unit('Own'), await world.unit('Other')]
    const manager = await world.actor([{ role: 'manager', unitId: own }])
    const { iCoordinate: _, ...unit } = pleven
    expect(await manager.do(organisationApi.changeUnit, { id: own, version: 1, ...unit })).toMatchObject({
      version: 2,
    })
    const refused = await manager.send(organisationApi.changeUnit, { id: other, version: 1, ...unit })
    expect([refused.status, refused.body.reasons[0].code]).toEqual([403, 'not-your-unit'])
  })

  test('a coordinator may not open units, nobody who is not signed in may do anything', async () => {
    const coordinator = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await coordinator.send(organisationApi.openUnit, pleven)).status).toBe(403)
    expect((await world.stranger.send(organisationApi.units, {})).status).toBe(401)
  })

  test('a role that owes a second factor opens nothing until it is set up', async () => {
    const hasty = await world.actor([{ role: 'administrator' }], { twoFactor: false })
    const { status, body } = await hasty.send(organisationApi.units, {})
    expect([status, body.reasons[0].code]).toEqual([403, 'second-factor-needed'])
  })

  test('refused attempts are on record as well', async () => {
    await world.stranger.send(organisationApi.units, {})
    const { rows } = await world.owner.query(
      `select capacity, outcome from audit.entries where operation = 'organisation.units' and outcome = 'not-signed-in'`,
    )
    expect(rows[0]).toEqual({ capacity: 'staff', outcome: 'not-signed-in' })
  })
})
