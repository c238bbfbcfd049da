import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gateApi } from '../../model/gate/gate-api.ts'
import {
  type GateStage,
  gateDay,
  prisonVisitor,
  setGateStage,
  type TestVolunteer,
} from '../testing/gate-stage.ts'

let stage: GateStage
let radu: TestVolunteer
beforeAll(async () => {
  stage = await setGateStage()
  radu = await stage.volunteer('Radu Stoica')
})
afterAll(() => stage.world.close())

const today = (day: string) => stage.world.setToday(day)
const say = ({ actor }: TestVolunteer, releaseId: string, said: object = {}) =>
  actor.send(gateApi.sayMyGate, {
    ...{ releaseId, day: gateDay, met: true, because: null, saidAt: `${gateDay}T08:30:00Z`, ...said },
  })
const secret = 'Clinic on Vasil Levski street'

async function planned(kind?: string) {
  today('2026-11-22')
  const { personId, releaseId } = await stage.leaving()
  const matchId = await stage.match(personId, radu, kind)
  await stage.plan(releaseId, {
    ...{
      meets: 'volunteer',
      matchId,
      meetsPhone: '0888 777',
      place: 'Gate 2',
      fromHour: '08:00',
      untilHour: '11:00',
    },
    stops: [
      { day: gateDay, at: '12:00', what: 'Lunch', where: 'The kitchen on the square', shared: true },
      { day: gateDay, at: '14:00', what: 'Doctor', where: secret, shared: false },
    ],
    ...{ ifNotReleased: 'Wait until noon, then call us', ifArrested: 'Call the lawyer' },
  })
  return { personId, releaseId, matchId }
}

describe('the volunteer who meets', () => {
  test('reads where, when and the stops meant for them, and nothing else', async () => {
    const { releaseId, matchId } = await planned()
    const { gates } = await stage.myGates(radu)
    expect(gates).toEqual([
      {
        ...{ releaseId, matchId, day: gateDay, place: 'Gate 2', fromHour: '08:00', untilHour: '11:00' },
        ...{ calledName: expect.any(String), transport: null, met: null },
        ifNotReleased: 'Wait until noon, then call us',
        stops: [{ day: gateDay, at: '12:00', what: 'Lunch', where: 'The kitchen on the square' }],
      },
    ])
    expect(JSON.stringify(gates)).not.toMatch(/lawyer|Levski|0888/)
    const vera = await stage.volunteer('Vera Dimova')
    expect((await stage.myGates(vera)).gates).toEqual([])
    expect((await say(vera, releaseId)).status).toBe(404)
    await stage.world.owner.query(
      `update matches set state = 'ended', end_reason = 'moved', ends = '2026-11-22' where id = $1`,
      [matchId],
    )
    expect((await stage.myGates(radu)).gates).toEqual([])
  })

  test('sees it until the day after, even where the contact itself ends at the gate', async () => {
    const { personId, releaseId } = await planned(prisonVisitor)
    today(gateDay)
    await stage.becomes(personId, 'released', gateDay)
    const held = await stage.world.owner.query(`select state, end_reason from matches where person_id = $1`, [
      personId,
    ])
    expect(held.rows).toEqual([{ state: 'ended', end_reason: 'released' }])
    expect((await stage.myGates(radu)).gates.map((one) => one.releaseId)).toEqual([releaseId])
    today('2026-12-15')
    expect((await stage.myGates(radu)).gates.map((one) => one.releaseId)).toEqual([releaseId])
    today('2026-12-16')
    expect((await stage.myGates(radu)).gates).toEqual([])
  })

  test('is shown nothing of somebody from whom they are kept away', async () => {
    const { personId } = await planned()
    await stage.world.owner.query(
      `insert into restrictions (person_id, kind, other_kind, other_id, begins, recorded_at) select $1, r.kind, 'volunteer', $2, '2026-11-22', now()
       from (select 'no-contact-order' as kind) r`,
      [personId, radu.id],
    )
    expect((await stage.myGates(radu)).gates).toEqual([])
    await stage.world.owner.query('delete from restrictions where person_id = $1', [personId])
    await stage.world.owner.query(
      `update matches set state = 'ended', end_reason = 'moved' where person_id = $1`,
      [personId],
    )
  })
})

describe('what a volunteer tells from the gate', () => {
  test('arrives once however often it is sent, also days later, and closes the day', async () => {
    const { personId, releaseId } = await planned()
    today('2026-12-17')
    await stage.becomes(personId, 'released', gateDay)
    const commandId = '01900000-0000-7000-8000-0000000000aa'
    const input = { releaseId, day: gateDay, met: true, because: null, saidAt: `${gateDay}T08:30:00Z` }
    for (let once = 0; once < 2; once++)
      expect(await radu.actor.do(gateApi.sayMyGate, input, { commandId })).toEqual({ id: releaseId })
    const file = await stage.gate(releaseId)
    expect(file.words).toMatchObject([
      { met: true, metBy: 'volunteer', saidAs: 'volunteer', saidAt: '2026-12-14T08:30:00.000Z' },
    ])
    expect(file.standing).toBe('closed')
  })

  test('wants a reason for "not met", and a day on which it was theirs', async () => {
    const { releaseId, matchId } = await planned()
    today(gateDay)
    expect((await say(radu, releaseId, { met: false })).body.reasons).toMatchObject([
      { code: 'gate-not-met-why' },
    ])
    expect((await say(radu, releaseId, { day: '2026-12-20' })).status).toBe(404)
    const told = await say(radu, releaseId, { met: false, because: 'not-released' })
    expect(told.status).toBe(200)
    // They were not released: the gate is still ahead, and so is the word about it.
    expect((await stage.gate(releaseId)).standing).not.toBe('closed')
    expect((await stage.myGates(radu)).gates.find((one) => one.releaseId === releaseId)?.met).toBe(null)
    await stage.world.owner.query(
      `update matches set state = 'ended', end_reason = 'moved', ends = '2026-12-01' where id = $1`,
      [matchId],
    )
    expect((await say(radu, releaseId)).status).toBe(404)
  })
})
