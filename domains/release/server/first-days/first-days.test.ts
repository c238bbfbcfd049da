import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { type GateStage, gateDay, setGateStage, type TestVolunteer } from '../testing/gate-stage.ts'
import { watchFirstDays } from './watch-overdue.ts'

let stage: GateStage
let radu: TestVolunteer
beforeAll(async () => {
  stage = await setGateStage()
  radu = await stage.volunteer('Radu Stoica')
})
afterAll(() => stage.world.close())

const at = (day: string, time = '09:00') => {
  stage.world.site.now = () => Temporal.ZonedDateTime.from(`${day}T${time}[Europe/Sofia]`).toInstant()
}
const list = async (actor = stage.maria) => (await actor.ask(firstDaysApi.list, {})).releases
const show = (id: string, actor = stage.maria) => actor.ask(firstDaysApi.show, { id })
const statesOf = async (id: string, actor = stage.maria) =>
  (await show(id, actor)).firstDays?.dues.map(({ state }) => state)
const spoke = (id: string, day: string, more: object = {}) =>
  stage.maria.do(firstDaysApi.record, { id, day, how: 'call', reached: true, ...more } as never)

async function out(given?: string) {
  at('2026-11-22')
  const { personId, releaseId } = await stage.leaving(gateDay, given)
  const matchId = await stage.match(personId, radu)
  at(gateDay)
  await stage.becomes(personId, 'released', gateDay)
  return { personId, releaseId, matchId }
}
/** Nothing of one story is left for the next one. */
const over = async (personId: string) => {
  await stage.world.owner.query(
    `update matches set state = 'ended', end_reason = 'moved', paused_because = null where person_id = $1`,
    [personId],
  )
  await stage.world.owner.query('delete from releases where person_id = $1', [personId])
}

describe('the contacts of the first days', () => {
  test('fall due after one, three, seven and fourteen days, and a meeting of the match counts by itself', async () => {
    const { personId, releaseId, matchId } = await out('Ана')
    expect(await statesOf(releaseId)).toEqual(['ahead', 'ahead', 'ahead', 'ahead'])
    at('2026-12-15')
    await stage.meeting(personId, matchId, radu, '2026-12-15')
    at('2026-12-17')
    expect(await statesOf(releaseId)).toEqual(['made', 'due', 'ahead', 'ahead'])
    const [row] = (await list()).filter((one) => one.releaseId === releaseId)
    expect(row).toMatchObject({
      dayNumber: 3,
      contacts: ['2026-12-15'],
      next: { day: '2026-12-17', state: 'due' },
    })
    await over(personId)
  })

  test('a message left is an attempt and settles nothing; a call does', async () => {
    const { personId, releaseId } = await out('Бина')
    at('2026-12-16')
    await spoke(releaseId, '2026-12-15', { how: 'message', reached: false })
    expect(await statesOf(releaseId)).toEqual(['late', 'due', 'ahead', 'ahead'])
    const reached = spoke(releaseId, '2026-12-15', { how: 'message' })
    await expect(reached).rejects.toMatchObject({ reasons: [{ code: 'first-days-message-reaches-nobody' }] })
    await spoke(releaseId, '2026-12-16')
    expect(await statesOf(releaseId)).toEqual(['made-late', 'made', 'ahead', 'ahead'])
    expect((await show(releaseId)).attempts.map(({ reached: did }) => did)).toEqual([true, false])
    await over(personId)
  })

  test('are not owed once somebody is back in custody', async () => {
    const { personId, releaseId } = await out('Вера')
    at('2026-12-18')
    await stage.becomes(personId, 'returned-to-custody', '2026-12-16')
    expect(await statesOf(releaseId)).toEqual(['late', 'not-owed', 'not-owed', 'not-owed'])
    expect((await show(releaseId)).firstDays).toMatchObject({ endedBy: 'custody', overdue: null, next: null })
    await over(personId)
  })

  test('are nobody else’s to see, and nobody is contacted before they are out', async () => {
    at('2026-11-22')
    const { personId, releaseId } = await stage.leaving()
    const early = spoke(releaseId, '2026-11-22')
    await expect(early).rejects.toMatchObject({ reasons: [{ code: 'first-days-not-out-yet' }] })
    const oslo = await stage.world.actor([{ role: 'coordinator', unitId: await stage.world.unit('Oslo') }])
    expect((await oslo.send(firstDaysApi.show, { id: releaseId })).status).toBe(404)
    expect(await list(oslo)).toEqual([])
    expect(personId).toBeTruthy()
  })
})

describe('who keeps in touch', () => {
  test('is whoever is named, else who meets at the gate, else who is responsible', async () => {
    const { personId, releaseId, matchId } = await out('Гена')
    expect((await show(releaseId)).firstDays?.carrier).toBe(null)
    await stage.world.owner.query('update people set responsible_id = $2 where id = $1', [
      personId,
      stage.vera.userId,
    ])
    expect((await show(releaseId)).firstDays?.carrier).toMatchObject({
      kind: 'staff',
      name: 'Vera Ilieva',
      isSaid: false,
    })
    await stage.plan(releaseId, { meets: 'volunteer', matchId })
    expect((await show(releaseId)).firstDays?.carrier).toMatchObject({
      kind: 'volunteer',
      name: 'Radu Stoica',
      isSaid: false,
    })
    const named = await stage.maria.do(firstDaysApi.name, {
      ...{ id: releaseId, version: 0, matchId: null, userId: stage.maria.userId },
    })
    expect(named.firstDays?.carrier).toMatchObject({ kind: 'staff', name: 'Maria Petrova', isSaid: true })
    const both = { id: releaseId, version: 1, matchId, userId: stage.maria.userId }
    await expect(stage.maria.do(firstDaysApi.name, both)).rejects.toMatchObject({
      reasons: [{ code: 'first-days-one-carrier' }],
    })
    await over(personId)
  })
})

describe('a contact that is late', () => {
  type Sent = { to: string; values: Record<string, string> }
  const look = async (day: string, time: string): Promise<Sent[]> => {
    at(day, time)
    stage.world.letters.length = 0
    await performAsSystem(stage.world.site, null, [], watchFirstDays.run)
    await stage.world.deliver()
    return stage.world.letters as unknown as Sent[]
  }
  const tos = (sent: Sent[]) => sent.map(({ to }) => to).sort()

  test('is told to the volunteer, then to staff, then down the phone tree, each once and without a name', async () => {
    const { personId, releaseId, matchId } = await out('Дора')
    await stage.plan(releaseId, { meets: 'volunteer', matchId })
    const ivan = await stage.world.actor([{ role: 'coordinator', unitId: stage.unitId }], {
      name: 'Ivan Penev',
    })
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }], { name: 'Bozhana' })
    await manager.do(firstDaysApi.setPhoneTree, {
      unitId: stage.unitId,
      colleagues: [
        { userId: stage.vera.userId, phone: '0888 2' },
        { userId: ivan.userId, phone: null },
      ],
    })
    expect(await look('2026-12-16', '08:59')).toEqual([])
    const first = await look('2026-12-16', '09:00')
    expect(tos(first)).toEqual(['radu@example.org'])
    expect(JSON.stringify(first)).not.toMatch(/Дора|Иванова|Elena/)
    expect((await radu.actor.ask(gateApi.myGate, {})).firstDays).toMatchObject([
      { matchId, next: { day: '2026-12-15', isLate: true } },
    ])
    expect(await look('2026-12-16', '09:15')).toEqual([])
    const staff = [stage.maria, stage.vera, ivan].map(({ userId }) => `${userId}@example.org`)
    expect(tos(await look('2026-12-16', '15:00'))).toEqual(staff.sort())
    expect(tos(await look('2026-12-17', '09:00'))).toEqual([`${stage.vera.userId}@example.org`])
    await stage.maria.do(firstDaysApi.take, { id: releaseId, dueOn: '2026-12-15' })
    expect(await look('2026-12-17', '12:00')).toEqual([])
    const { overdue } = (await show(releaseId)).firstDays!
    expect(overdue).toMatchObject({ takenBy: 'Maria Petrova', dueOn: '2026-12-15' })
    expect(overdue?.calls.map(({ step }) => step)).toEqual(['volunteer', 'staff', 'tree-1'])
    await spoke(releaseId, '2026-12-17')
    expect(await look('2026-12-17', '18:00')).toEqual([])
    await over(personId)
  })

  test('the phone tree is kept by managers of the unit, with colleagues of the unit, each once', async () => {
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }])
    const set = (colleagues: object[], actor = manager) =>
      actor.send(firstDaysApi.setPhoneTree, { unitId: stage.unitId, colleagues })
    const maria = { userId: stage.maria.userId, phone: null }
    expect((await set([maria, maria])).body.reasons).toMatchObject([{ code: 'tree-names-twice' }])
    const oslo = await stage.world.actor([{ role: 'manager', unitId: await stage.world.unit('Tromsø') }])
    expect((await set([{ userId: oslo.userId, phone: null }])).body.reasons).toMatchObject([
      { code: 'tree-colleague-elsewhere' },
    ])
    expect((await set([maria], oslo)).status).toBe(404)
    expect((await set([maria], stage.maria)).status).toBe(403)
  })
})
