import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let oslo: string
let elena: TestActor
let radu: TestActor
let elsewhere: TestActor

beforeAll(async () => {
  world = await createWorld()
  oslo = await world.unit('Oslo')
  elena = await world.actor([{ role: 'family-worker', unitId: oslo }], { name: 'Elena' })
  radu = await world.actor([{ role: 'family-worker', unitId: oslo }], { name: 'Radu' })
  elsewhere = await world.actor([{ role: 'manager', unitId: await world.unit('Bergen') }])
})
afterAll(() => world.close())

const away = (begins: string, ends: string) => ({ userId: elena.userId, deputyId: radu.userId, begins, ends })

describe('absences', () => {
  test('somebody plans to be away, and everybody sees who stands in', async () => {
    const { id } = await elena.do(organisationApi.planAbsence, away('2026-11-22', '2026-11-30'))
    expect(await radu.ask(organisationApi.absences, {})).toMatchObject([
      { name: 'Elena', deputyName: 'Radu' },
    ])
    const staff = await radu.ask(organisationApi.staff, {})
    expect(staff.find((one) => one.id === elena.userId)?.away).toEqual({
      until: '2026-11-30',
      deputyName: 'Radu',
    })
    await elena.do(organisationApi.endAbsence, { id })
    expect(await radu.ask(organisationApi.absences, {})).toEqual([])
    await expect(elena.do(organisationApi.endAbsence, { id })).rejects.toMatchObject({
      codes: ['absence-over'],
    })
  })

  test('a deputy works in the same unit', async () => {
    const plan = { ...away('2026-12-01', '2026-12-05'), deputyId: elsewhere.userId }
    await expect(elena.do(organisationApi.planAbsence, plan)).rejects.toMatchObject({
      reasons: [{ code: 'deputy-elsewhere', field: 'deputyId' }],
    })
  })

  test('for somebody else a manager of their unit or an administrator plans', async () => {
    const plan = away('2026-12-10', '2026-12-12')
    const manager = await world.actor([{ role: 'manager', unitId: oslo }])
    for (const actor of [radu, elsewhere]) {
      const { status, body } = await actor.send(organisationApi.planAbsence, plan)
      expect([status, body.reasons[0].code]).toEqual([403, 'not-your-colleague'])
    }
    const { id } = await manager.do(organisationApi.planAbsence, plan)
    const administrator = await world.actor([{ role: 'administrator' }])
    expect((await radu.send(organisationApi.endAbsence, { id })).status).toBe(403)
    expect(await administrator.do(organisationApi.endAbsence, { id })).toEqual({ id })
  })
})
