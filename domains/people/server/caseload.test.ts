import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { peopleApi } from '../model/people-api.ts'
import { newPerson, serving } from './testing/invented.ts'
import { turnTheDay } from './turn-the-day.ts'

let world: World
let pleven: string
let oslo: string
let coordinator: TestActor
let worker: TestActor
let colleague: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  oslo = await world.unit('Oslo')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }])
  worker = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Vesela' })
  colleague = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Yana' })
})
afterAll(() => world.close())

const add = (given: string, more = {}) =>
  coordinator.do(peopleApi.add, newPerson(pleven, given, 'Somebody', { status: serving, ...more }))

const entrusted = (id: string, to: TestActor, from = '2026-11-22', handover: string | null = null) =>
  coordinator.do(peopleApi.entrust, { id, userId: to.userId, from, handover })

const seesOf = async (actor: TestActor, id: string) => (await actor.send(peopleApi.show, { id })).status

describe('who sees whom', () => {
  test("someone else's person is not found, not forbidden, however one asks", async () => {
    const { id, person, version } = await add('Elsewhere')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    expect(await seesOf(elsewhere, id)).toBe(404)
    const { unitId: _, ...details } = person
    expect((await elsewhere.send(peopleApi.change, { ...details, version })).status).toBe(404)
    const status = { id, ...serving, status: 'released', from: '2026-11-01' }
    expect((await elsewhere.send(peopleApi.setStatus, status)).status).toBe(404)
    expect(
      (
        await elsewhere.send(peopleApi.entrust, {
          id,
          userId: elsewhere.userId,
          from: '2026-11-22',
          handover: null,
        })
      ).status,
    ).toBe(404)
    expect(await elsewhere.ask(peopleApi.list, {})).toEqual({ people: [], total: 0 })
    expect(await elsewhere.ask(peopleApi.search, { text: 'Elsewhere' })).toEqual([])
  })

  test('nobody adds people to a unit that is not theirs', async () => {
    const { status } = await coordinator.send(peopleApi.add, newPerson(oslo, 'Far', 'Away'))
    expect(status).toBe(404)
  })

  test('a caseload worker sees only those entrusted to them, and changes nothing', async () => {
    const [mine, other] = [await add('Mine'), await add('Other')]
    await entrusted(mine.id, worker)
    expect([await seesOf(worker, mine.id), await seesOf(worker, other.id)]).toEqual([200, 404])
    const { people } = await worker.ask(peopleApi.list, {})
    expect(people.map(({ id }) => id)).toEqual([mine.id])
    expect((await worker.ask(peopleApi.search, { text: 'somebody' })).map(({ id }) => id)).toEqual([mine.id])
    const { unitId: _, ...details } = mine.person
    expect((await worker.send(peopleApi.change, details)).status).toBe(403)
  })

  test('nobody opens their own file as staff', async () => {
    const own = await add('Myself')
    await world.owner.query('update people set user_id = $1 where id = $2', [coordinator.userId, own.id])
    expect(await seesOf(coordinator, own.id)).toBe(404)
    expect(await coordinator.ask(peopleApi.search, { text: 'Myself' })).toEqual([])
  })

  test('the administrator and the data protection officer see nobody', async () => {
    const { id } = await add('Quiet')
    const administrator = await world.actor([{ role: 'administrator' }])
    const officer = await world.actor([{ role: 'data-protection-officer' }])
    expect([await seesOf(administrator, id), await seesOf(officer, id)]).toEqual([403, 403])
  })
})

describe('entrusting', () => {
  test('a handover gives the person to the next colleague and takes them from the last', async () => {
    const { id } = await add('Handed')
    await entrusted(id, worker)
    world.setToday('2026-11-25')
    const file = await entrusted(id, colleague, '2026-11-25', 'He likes to be called in the morning.')
    expect(file.responsible).toMatchObject({
      name: 'Yana',
      handover: 'He likes to be called in the morning.',
    })
    expect(file.responsibilities).toMatchObject([
      { name: 'Yana', until: null },
      { name: 'Vesela', until: '2026-11-25' },
    ])
    expect([await seesOf(worker, id), await seesOf(colleague, id)]).toEqual([404, 200])
    world.setToday('2026-11-22')
  })

  test('a handover for a later day takes effect on that day', async () => {
    const { id } = await add('Later')
    await entrusted(id, worker)
    const file = await entrusted(id, colleague, '2026-12-01')
    expect(file.responsible?.name).toBe('Vesela')
    expect([await seesOf(worker, id), await seesOf(colleague, id)]).toEqual([200, 404])
    world.setToday('2026-12-01')
    expect([await seesOf(worker, id), await seesOf(colleague, id)]).toEqual([404, 200])
    await performAsSystem(world.site, turnTheDay.name, [], turnTheDay.run)
    const { people } = await coordinator.ask(peopleApi.list, { responsible: colleague.userId })
    expect(people.map((row) => row.id)).toContain(id)
    world.setToday('2026-11-22')
    await performAsSystem(world.site, turnTheDay.name, [], turnTheDay.run)
  })

  test('the deputy of a colleague who is away sees their people, until they are back', async () => {
    const { id } = await add('Covered')
    await entrusted(id, worker)
    expect(await seesOf(colleague, id)).toBe(404)
    await world.owner.query(
      `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-23', '2026-11-30')`,
      [worker.userId, colleague.userId],
    )
    world.setToday('2026-11-23')
    expect(await seesOf(colleague, id)).toBe(200)
    world.setToday('2026-11-30')
    expect(await seesOf(colleague, id)).toBe(404)
    world.setToday('2026-11-22')
  })

  test('only somebody who works in the unit can be responsible, and not twice', async () => {
    const { id } = await add('Placed')
    const away = await world.actor([{ role: 'family-worker', unitId: oslo }])
    await expect(entrusted(id, away)).rejects.toMatchObject({ codes: ['colleague-not-in-unit'] })
    await entrusted(id, worker)
    await expect(entrusted(id, worker)).rejects.toMatchObject({ codes: ['already-responsible'] })
    await expect(entrusted(id, colleague, '2026-11-01')).rejects.toMatchObject({
      codes: ['handover-before-last'],
    })
  })

  test('when it ends, nobody is responsible and the access is gone', async () => {
    const { id } = await add('Ended')
    await entrusted(id, worker)
    const file = await coordinator.do(peopleApi.endEntrusting, { id, from: '2026-11-22' })
    expect(file.responsible).toBeNull()
    expect(await seesOf(worker, id)).toBe(404)
    const { people } = await coordinator.ask(peopleApi.list, { responsible: 'nobody' })
    expect(people.map((row) => row.id)).toContain(id)
    await expect(coordinator.do(peopleApi.endEntrusting, { id, from: '2026-11-22' })).rejects.toMatchObject({
      codes: ['nobody-responsible'],
    })
  })

  test('whoever fills the caseload finds colleagues and units to choose from', async () => {
    const choices = await coordinator.ask(peopleApi.formChoices, {})
    expect(choices.units).toEqual([{ id: pleven, name: 'Pleven' }])
    expect(choices.colleagues).toContainEqual({ id: worker.userId, name: 'Vesela', unitIds: [pleven] })
    expect(choices).toMatchObject({ offenceGroup: false, nationalId: null })
  })
})

describe('turning the day', () => {
  test('a leave announced for today is what holds today', async () => {
    const { id } = await add('Leaving')
    await coordinator.do(peopleApi.setStatus, {
      id,
      ...serving,
      status: 'temporary-leave',
      from: '2026-11-24',
    })
    const onLeave = async () =>
      (await coordinator.ask(peopleApi.list, { status: 'temporary-leave' })).people.map((row) => row.id)
    world.setToday('2026-11-24')
    expect(await onLeave()).not.toContain(id)
    await performAsSystem(world.site, turnTheDay.name, [], turnTheDay.run)
    expect(await onLeave()).toContain(id)
    const { rows } = await world.owner.query(
      `select from events.outbox where event = 'people.status-changed' and payload ->> 'personId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
    world.setToday('2026-11-22')
  })
})

describe('a national id', () => {
  test('is kept only where the organisation has chosen to, sealed, and shown masked', async () => {
    const { id } = await add('Numbered')
    const set = { id, number: '750101 0004' }
    await expect(coordinator.do(peopleApi.setNationalId, set)).rejects.toMatchObject({
      codes: ['national-id-not-kept'],
    })
    await world.owner.query(
      `insert into choices (key, chosen, since, reason) values ('national-id', true, '2026-11-01', 'the law asks for it')`,
    )
    await expect(coordinator.do(peopleApi.setNationalId, { id, number: '7501010005' })).rejects.toMatchObject(
      {
        codes: ['national-id-wrong-check-digit'],
      },
    )
    const file = await coordinator.do(peopleApi.setNationalId, set)
    expect(file.nationalIdMasked).toBe('••••••••04')
    expect(await coordinator.ask(peopleApi.showNationalId, { id })).toEqual({
      kind: 'bg-egn',
      number: '7501010004',
    })
    const { rows } = await world.owner.query('select sealed from sealed_ids where person_id = $1', [id])
    expect(rows[0].sealed.toString('latin1')).not.toContain('7501010004')
    await entrusted(id, worker)
    expect((await worker.send(peopleApi.showNationalId, { id })).status).toBe(403)
  })
})
