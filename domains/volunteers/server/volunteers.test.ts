import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { networkKind, prisonVisitorKind } from '../model/kind.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { activeVolunteer, newVolunteer, showEverything } from './testing/volunteers.ts'

let world: World
let unitId: string
let coordinator: TestActor
let manager: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria' })
  manager = await world.actor([{ role: 'manager', unitId }])
})
afterAll(() => world.close())

const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code)
const stateOf = async (id: string) => (await coordinator.ask(volunteersApi.show, { id })).state

describe('from interest to active', () => {
  test('somebody who calls is interested, after the interview in process, and approved once everything is there', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    expect(await stateOf(id)).toBe('interested')

    const early = await coordinator.send(volunteersApi.approveRole, { id, kindId: networkKind })
    expect(early.status).toBe(422)
    expect(codes(early.body)).toEqual(['supervisor-needed', ...Array(5).fill('requirement-not-shown')])
    const missing = early.body.reasons.flatMap(
      (one: { values?: { requirement: string } }) => one.values?.requirement ?? [],
    )
    expect(missing.sort()).toEqual(['confidentiality', 'course', 'interview', 'prison_rules', 'references'])

    await showEverything(coordinator, id)
    expect(await stateOf(id)).toBe('in-process')
    await coordinator.do(volunteersApi.setSupervisor, { id, supervisorId: coordinator.userId })
    await coordinator.do(volunteersApi.approveRole, { id, kindId: networkKind })

    const file = await coordinator.ask(volunteersApi.show, { id })
    expect(file).toMatchObject({ state: 'active', supervision: { name: 'Maria', nobodyBecause: null } })
    expect(file.roles[0]!.changes.map(({ state }) => state)).toEqual(['wanted', 'approved'])
    expect(file.roles[0]!.requirements.find(({ requirement }) => requirement === 'first-aid')).toMatchObject({
      ...{ state: 'missing', dueBy: '2027-11-22', blocks: false },
    })
  })

  test('who was not reached is no reference', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    await coordinator.do(volunteersApi.takeReference, {
      ...{ id, name: 'Ana', relation: '', reachedBy: 'not-reached', day: '2026-11-20', said: '' },
    })
    const { roles } = await coordinator.ask(volunteersApi.show, { id })
    expect(roles[0]!.requirements.find(({ requirement }) => requirement === 'references')).toMatchObject({
      ...{ state: 'missing', have: 0, least: 2 },
    })
  })

  test('what was recorded by mistake no longer counts', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    await coordinator.do(volunteersApi.holdInterview, { id, day: '2026-11-20', notes: 'Not with her.' })
    const { evidence } = await coordinator.ask(volunteersApi.show, { id })
    const { id: shown } = evidence.find(({ requirement }) => requirement === 'interview')!
    await coordinator.do(volunteersApi.takeBackEvidence, { id: shown })
    expect(await stateOf(id)).toBe('interested')
  })

  test('an exception has a reason and a last day, and lasts no longer than a year', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    const exception = { id, kindId: networkKind, requirement: 'references', reason: 'Worked here for years.' }
    const long = await coordinator.send(volunteersApi.exempt, { ...exception, until: '2027-11-23' })
    expect(codes(long.body)).toEqual(['exemption-too-long'])
    await coordinator.do(volunteersApi.exempt, { ...exception, until: '2027-05-31' })
    const { roles, exemptions } = await coordinator.ask(volunteersApi.show, { id })
    expect(exemptions).toMatchObject([{ reason: 'Worked here for years.', until: '2027-05-31' }])
    expect(roles[0]!.requirements.find(({ requirement }) => requirement === 'references')).toMatchObject({
      ...{ state: 'exempted', until: '2027-05-31' },
    })
    await coordinator.do(volunteersApi.endExemption, { id: exemptions[0]!.id })
    expect((await coordinator.ask(volunteersApi.show, { id })).exemptions).toEqual([])
  })

  test('a certificate that ran out cannot be recorded as seen, nor one seen tomorrow', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    const shown = { id, requirement: 'first-aid', parts: [], seenOn: '2026-11-23', validUntil: '2026-11-01' }
    const { body } = await coordinator.send(volunteersApi.seeEvidence, shown)
    expect(codes(body)).toEqual(['day-to-come', 'certificate-expired'])
  })
})

describe('roles', () => {
  test('a refusal is on record, with its reason', async () => {
    const { id } = await coordinator.do(
      volunteersApi.add,
      newVolunteer(unitId, { kinds: [prisonVisitorKind] }),
    )
    const no = {
      id,
      kindId: prisonVisitorKind,
      reason: 'not-suitable-now' as const,
      words: 'Come back in spring.',
    }
    await coordinator.do(volunteersApi.refuseRole, no)
    expect(await stateOf(id)).toBe('refused')
    const { rows } = await world.owner.query(
      `select reason, source, person_id from refusals where source = 'volunteer-role'`,
    )
    expect(rows).toEqual([{ reason: 'not-suitable-now', source: 'volunteer-role', person_id: null }])
  })

  test('is paused with a reason, and taken up again', async () => {
    const id = await activeVolunteer(coordinator, unitId)
    await coordinator.do(volunteersApi.pauseRole, {
      id,
      kindId: networkKind,
      reason: 'away',
      until: '2027-01-31',
    })
    expect(await stateOf(id)).toBe('paused')
    await coordinator.do(volunteersApi.approveRole, { id, kindId: networkKind })
    const { state, roles } = await coordinator.ask(volunteersApi.show, { id })
    expect(state).toBe('active')
    expect(roles[0]!.changes.map((change) => change.reason)).toEqual([null, null, 'away', null])
  })

  test('nobody leaves without a talk, or without a word on why there was none', async () => {
    const id = await activeVolunteer(coordinator, unitId)
    const leaving = { id, kindId: networkKind, reason: 'moved' as const }
    const silent = await coordinator.send(volunteersApi.endRole, { ...leaving, talk: null })
    expect(codes(silent.body)).toEqual(['exit-talk-needed'])
    const talk = { outcome: 'held' as const, day: '2026-11-21', notes: 'Glad to have been here.' }
    await coordinator.do(volunteersApi.endRole, { ...leaving, talk })
    expect(await stateOf(id)).toBe('ended')
    const { interviews } = await coordinator.ask(volunteersApi.words, { id })
    expect(interviews[0]).toMatchObject({ kind: 'exit', outcome: 'held', notes: 'Glad to have been here.' })
  })

  test('who goes on in another role does not leave', async () => {
    const id = await activeVolunteer(coordinator, unitId, { kinds: [networkKind, prisonVisitorKind] })
    await coordinator.do(volunteersApi.endRole, { id, kindId: prisonVisitorKind, reason: 'time', talk: null })
    expect(await stateOf(id)).toBe('active')
  })

  test('the same command twice changes nothing the second time', async () => {
    const id = await activeVolunteer(coordinator, unitId)
    const commandId = '01937000-0000-7000-8000-00000000a001'
    const pause = { id, kindId: networkKind, reason: 'health' as const, until: null }
    await coordinator.do(volunteersApi.pauseRole, pause, { commandId })
    expect(await coordinator.do(volunteersApi.pauseRole, pause, { commandId })).toEqual({ id })
    expect((await coordinator.ask(volunteersApi.show, { id })).roles[0]!.changes).toHaveLength(3)
  })
})

describe('who sees a volunteer', () => {
  test("somebody else's volunteer is not found", async () => {
    const id = await activeVolunteer(coordinator, unitId)
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(volunteersApi.show, { id })).status).toBe(404)
    expect(
      (await elsewhere.send(volunteersApi.change, { ...newVolunteer(unitId), id, version: 1 })).status,
    ).toBe(400)
    expect((await elsewhere.ask(volunteersApi.list, {})).length).toBe(0)
    expect(await elsewhere.ask(volunteersApi.search, { text: 'Radu' })).toEqual([])
  })

  test('a manager sees who helps and what is missing, and not what was said', async () => {
    const id = await activeVolunteer(coordinator, unitId)
    expect((await manager.ask(volunteersApi.show, { id })).state).toBe('active')
    expect((await manager.send(volunteersApi.words, { id })).status).toBe(403)
    expect(
      (await manager.send(volunteersApi.pauseRole, { id, kindId: networkKind, reason: 'wish', until: null }))
        .status,
    ).toBe(403)
  })

  test('a coordinator who is a volunteer too does not open the own file', async () => {
    const id = await activeVolunteer(coordinator, unitId)
    const colleague = await world.actor([{ role: 'coordinator', unitId }])
    await world.owner.query('update volunteers set user_id = $1 where id = $2', [colleague.userId, id])
    expect((await colleague.send(volunteersApi.show, { id })).status).toBe(404)
    expect((await colleague.send(volunteersApi.words, { id })).status).toBe(404)
    expect((await colleague.ask(volunteersApi.list, {})).some((row) => row.id === id)).toBe(false)
  })
})
