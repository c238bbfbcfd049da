import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { type NewWorry, safeguardingApi } from '../model/index.ts'
import { askAgain } from './tell-of-worry.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let manager: TestActor
let officer: TestActor
let volunteer: TestActor
let elena: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Ilieva' })
  officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }], { name: 'Petar Dimov' })
  volunteer = await world.actor([{ role: 'volunteer' as never, unitId: pleven }], { name: 'Stoyan Stoev' })
  elena = await world.person(pleven, 'Elena Popescu')
})
beforeEach(async () => {
  await world.deliver()
  world.letters.length = 0
})
afterAll(() => world.close())

const asVolunteer = { headers: { 'landfall-capacity': 'volunteer' } }
async function byVolunteer(op: Operation, input: Record<string, unknown>, actor = volunteer) {
  const { status, body } = await actor.send(op, input, asVolunteer)
  expect(status).toBe(200)
  return body
}
const worry = (more: Partial<NewWorry> = {}): NewWorry => ({
  ...{ personId: elena, unitId: null, kind: 'violence', words: 'He waits for her outside.', ...more },
})
const letters = () => world.letters as unknown as { to: string; values: Record<string, string> }[]

describe('raising a worry', () => {
  test('tells the coordinators at once, by mail that names nobody, and not whoever raised it', async () => {
    const { id } = await maria.do(safeguardingApi.raiseWorry, worry())
    await world.deliver()
    expect(letters().map(({ to }) => to)).toEqual([`${ivan.userId}@example.org`])
    expect(letters()[0]!.values.link).toBe(`http://localhost/worries/${id}`)
    expect(JSON.stringify(letters())).not.toMatch(/Elena|waits for her|violence/)
  })

  test('is for every colleague about those whom they may see; they do not read it again', async () => {
    expect((await officer.send(safeguardingApi.raiseWorry, worry())).status).toBe(404)
    await world.owner.query(
      `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
      [elena, pleven, officer.userId],
    )
    const { id } = await officer.do(safeguardingApi.raiseWorry, worry())
    expect((await officer.send(safeguardingApi.worry, { id })).status).toBe(403)
    expect(await maria.ask(safeguardingApi.worry, { id })).toMatchObject({
      ...{ personName: 'Elena Popescu', raisedByName: 'Petar Dimov', raisedAs: 'staff', state: 'open' },
    })
  })

  test('about nobody whom we follow stands in a unit of one’s own', async () => {
    const nobody = worry({ personId: null, kind: 'abuse-of-trust' })
    await expect(maria.do(safeguardingApi.raiseWorry, nobody)).rejects.toMatchObject({
      codes: ['worry-needs-unit'],
    })
    const unitId = await world.unit('Oslo')
    await expect(maria.do(safeguardingApi.raiseWorry, { ...nobody, unitId })).rejects.toMatchObject({
      codes: ['worry-needs-unit'],
    })
    expect(await maria.do(safeguardingApi.raiseWorry, { ...nobody, unitId: pleven })).toHaveProperty('id')
  })

  test('is short: the rest is told by telephone', async () => {
    expect((await maria.send(safeguardingApi.raiseWorry, worry({ words: 'x'.repeat(501) }))).status).toBe(400)
  })

  test('is for volunteers too, in the unit where they help', async () => {
    const { id } = await byVolunteer(safeguardingApi.raiseMyWorry, {
      kind: 'health',
      words: 'He has stopped eating.',
    })
    expect(await maria.ask(safeguardingApi.worry, { id })).toMatchObject({
      ...{ raisedByName: 'Stoyan Stoev', raisedAs: 'volunteer', unitName: 'Pleven', personId: null },
    })
    const elsewhere = { kind: 'health', words: null, unitId: await world.unit('Iași') }
    expect((await volunteer.send(safeguardingApi.raiseMyWorry, elsewhere, asVolunteer)).status).toBe(422)
    expect((await volunteer.send(safeguardingApi.worries, {}, asVolunteer)).status).toBe(403)
  })
})

describe('answering a worry', () => {
  test('goes one way: taken over, what was done, closed with an outcome', async () => {
    const { id } = await volunteerWorry()
    const close = { id, version: 1, outcome: 'settled', words: 'Talked with both.' } as const
    await expect(maria.do(safeguardingApi.closeWorry, close)).rejects.toMatchObject({
      codes: ['worry-not-taken'],
    })
    await maria.do(safeguardingApi.takeWorry, { id, version: 1 })
    await ivan.do(safeguardingApi.noteOnWorry, { id, version: 1, text: 'Rang the doctor.' })
    const taken = await ivan.do(safeguardingApi.takeWorry, { id, version: 2 })
    expect(taken).toMatchObject({ takenByName: 'Ivan Kolev', notes: [{ text: 'Rang the doctor.' }] })
    expect(await ivan.do(safeguardingApi.closeWorry, { ...close, version: 3 })).toMatchObject({
      ...{
        state: 'closed',
        closedByName: 'Ivan Kolev',
        outcome: 'settled',
        outcomeWords: 'Talked with both.',
      },
    })
    await expect(
      maria.do(safeguardingApi.noteOnWorry, { id, version: 4, text: 'Too late' }),
    ).rejects.toMatchObject({ codes: ['worry-closed'] })
    const open = await maria.ask(safeguardingApi.worries, {})
    expect(open.worries.map((one) => one.id)).not.toContain(id)
    const closed = await maria.ask(safeguardingApi.worries, { closed: true })
    expect(closed.worries.map((one) => one.id)).toContain(id)
  })

  test('is for coordinators; managers count, and read nothing', async () => {
    const { id } = await volunteerWorry()
    expect((await manager.send(safeguardingApi.worries, {})).status).toBe(403)
    expect((await manager.send(safeguardingApi.worry, { id })).status).toBe(403)
    const { counts } = await manager.ask(safeguardingApi.countWorries, {})
    expect(counts).toContainEqual(
      expect.objectContaining({ unitName: 'Pleven', kind: 'health', state: 'open' }),
    )
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Sofia') }])
    expect((await elsewhere.send(safeguardingApi.worry, { id })).status).toBe(404)
    expect((await elsewhere.ask(safeguardingApi.worries, {})).worries).toEqual([])
    expect((await elsewhere.ask(safeguardingApi.countWorries, {})).counts).toEqual([])
  })

  test('nobody reads a worry about themselves as staff, nor is told of it', async () => {
    const own = await world.person(pleven, 'Ivan Kolev')
    await world.owner.query('update people set user_id = $1 where id = $2', [ivan.userId, own])
    const { id } = await maria.do(safeguardingApi.raiseWorry, worry({ personId: own }))
    await world.deliver()
    // Nobody is left who could answer it but whoever raised it: the managers hear of it at once.
    expect(letters().map(({ to }) => to)).toEqual([`${manager.userId}@example.org`])
    expect((await ivan.send(safeguardingApi.worry, { id })).status).toBe(404)
  })

  test('that nobody gives is asked for again after half a day, from the managers too', async () => {
    await world.owner.query('delete from worries')
    await volunteerWorry()
    await world.deliver()
    const ask = () => performAsSystem(world.site, askAgain.name, [], askAgain.run)
    world.letters.length = 0
    await ask()
    expect(letters()).toEqual([])
    world.setToday('2026-11-23')
    await ask()
    const addresses = letters().map(({ to }) => to)
    expect(addresses).toContain(`${manager.userId}@example.org`)
    expect(addresses).toContain(`${maria.userId}@example.org`)
    world.setToday('2026-11-22')
  })

  const volunteerWorry = (): Promise<{ id: string }> =>
    byVolunteer(safeguardingApi.raiseMyWorry, { kind: 'health', words: null })
})

describe('who is on duty', () => {
  const hours = [{ weekday: 7, from: '09:00', until: '12:00' }]
  const phone = { name: 'Maria', phone: '0888 100 200', hours, userId: null, deputyId: null }

  test('is told to every colleague and volunteer of the unit, with the number for an emergency', async () => {
    await maria.do(safeguardingApi.addDutyPhone, { ...phone, unitId: pleven })
    // The clock of the test stands at 11:00 in Sofia, on a Sunday.
    const expected = { duty: [{ onDuty: [{ name: 'Maria', phone: '0888 100 200' }], next: null }] }
    expect(await officer.ask(safeguardingApi.duty, {})).toMatchObject(expected)
    expect(await byVolunteer(safeguardingApi.myDutyPhone, {})).toMatchObject({
      ...expected,
      emergency: [{ number: '112', answers: 'all' }],
    })
    const oslo = await world.unit('Oslo')
    const elsewhere = await world.actor([{ role: 'volunteer' as never, unitId: oslo }])
    expect((await byVolunteer(safeguardingApi.myDutyPhone, {}, elsewhere)).duty).toEqual([
      { unitId: oslo, onDuty: [], next: null },
    ])
  })

  test('is kept by the coordinators of the unit, each change on the version it was made on', async () => {
    const added = await maria.do(safeguardingApi.addDutyPhone, {
      ...phone,
      unitId: pleven,
      name: 'The office',
    })
    await ivan.do(safeguardingApi.changeDutyPhone, { ...added, phone: '064 800 100' })
    await expect(maria.do(safeguardingApi.changeDutyPhone, added)).rejects.toMatchObject({ status: 409 })
    await maria.do(safeguardingApi.retireDutyPhone, { id: added.id, version: 2 })
    const names = (await ivan.ask(safeguardingApi.dutyPhones, {})).map(({ name }) => name)
    expect(names).not.toContain('The office')
    const oslo = await world.unit('Oslo')
    expect((await maria.send(safeguardingApi.addDutyPhone, { ...phone, unitId: oslo })).status).toBe(404)
    expect((await manager.send(safeguardingApi.addDutyPhone, { ...phone, unitId: pleven })).status).toBe(403)
  })

  test('needs hours, and a colleague who works there', async () => {
    const stranger = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    const wrong = { ...phone, unitId: pleven, hours: [], userId: stranger.userId, deputyId: null }
    await expect(maria.do(safeguardingApi.addDutyPhone, wrong)).rejects.toMatchObject({
      codes: ['duty-needs-hours', 'duty-colleague-elsewhere'],
    })
  })
})
