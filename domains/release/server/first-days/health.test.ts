import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { nothingSaid } from '../../model/first-days/health.ts'
import { type GateStage, gateDay, setGateStage } from '../testing/gate-stage.ts'

let stage: GateStage
let personId: string
let id: string
let ivo: TestActor
beforeAll(async () => {
  stage = await setGateStage()
  const gate = await stage.leaving()
  personId = gate.personId
  id = gate.releaseId
  // Work and housing sees them, and nothing about health.
  ivo = await stage.world.actor([{ role: 'work-and-housing-worker', unitId: stage.unitId }], { name: 'Ivo' })
  await stage.world.owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [personId, stage.unitId, ivo.userId],
  )
})
afterAll(() => stage.world.close())

const say = (over: object, actor = stage.maria) =>
  actor.do(firstDaysApi.setHealth, { id, version: 0, ...nothingSaid, ...over } as never)

describe('what protects in the first week', () => {
  test('is open to whom health is open to, and closed to everybody else', async () => {
    const said = await say({ substanceNeed: 'yes', naloxone: 'given', naloxoneOn: '2026-11-20' })
    expect(said).toMatchObject({
      ...{ isOpen: true, need: 'yes', missing: ['tolerance-talk', 'bridge', 'clinic'] },
      emergency: [{ number: '112' }],
    })
    expect(await ivo.ask(firstDaysApi.health, { id })).toMatchObject({
      ...{ isOpen: false, guard: null, need: 'unknown', missing: [], clinicBy: null },
    })
    await expect(say({ version: 1 }, ivo)).rejects.toMatchObject({ reasons: [{ code: 'health-not-yours' }] })
  })

  test('the clinic is within 72 hours, and a booking has a day', async () => {
    expect((await stage.maria.ask(firstDaysApi.health, { id })).clinicBy).toBe('2026-12-17')
    await expect(say({ version: 1, clinic: 'booked' })).rejects.toMatchObject({
      reasons: [{ code: 'clinic-needs-day' }],
    })
    await expect(say({ version: 0 })).rejects.toMatchObject({ kind: 'out-of-date' })
  })

  test('means a contact every day of the first week, which shows to nobody who may not know why', async () => {
    stage.world.setToday(gateDay)
    await stage.becomes(personId, 'released', gateDay)
    const dues = async (actor: TestActor) => (await actor.ask(firstDaysApi.show, { id })).firstDays?.dues
    expect(await dues(stage.maria)).toHaveLength(8)
    expect(await dues(ivo)).toHaveLength(4)
    stage.world.setToday('2026-12-17')
    // The second day was missed, and so was the first.
    const missed = (await stage.maria.ask(firstDaysApi.show, { id })).firstDays?.overdue
    expect(missed?.dueOn).toBe('2026-12-15')
  })
})
