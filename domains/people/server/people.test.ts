import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '../model/people-api.ts'
import { expectedOn, inPleven, newPerson, serving } from './testing/invented.ts'

let world: World
let pleven: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Kalina' })
})
afterAll(() => world.close())

const told = async (event: string): Promise<string[]> => {
  const { rows } = await world.owner.query('select payload from events.outbox where event = $1', [event])
  return rows.map((row) => row.payload.personId)
}

const add = (given: string, family: string, more = {}) =>
  coordinator.do(peopleApi.add, newPerson(pleven, given, family, more))

describe('a person', () => {
  test('is added with what is known at once, and the page shows it', async () => {
    const { id } = await add('Иван', 'Иванов', {
      status: serving,
      place: inPleven,
      releaseDate: expectedOn('2027-02-01'),
    })
    expect(await coordinator.ask(peopleApi.show, { id })).toMatchObject({
      name: 'Иван Иванов',
      nameTransliterated: 'Ivan Ivanov',
      unit: 'Pleven',
      active: true,
      status: { status: 'serving', recordedBy: 'Kalina' },
      place: { prison: 'Pleven', wing: '2' },
      releaseDate: { day: '2027-02-01', kind: 'expected' },
      responsible: null,
    })
    expect(await told('people.added')).toContain(id)
    const { people } = await coordinator.ask(peopleApi.list, { active: true })
    expect(people.find((row) => row.id === id)).toMatchObject({
      place: 'Pleven, 2',
      releaseDay: '2027-02-01',
    })
  })

  test('is not added with things that cannot be, and every one of them is named', async () => {
    const { body, status } = await coordinator.send(
      peopleApi.add,
      newPerson(pleven, '', ' ', {
        birthDate: '2030-01-01',
        status: { ...serving, status: 'released', from: '2026-12-01' },
        releaseDate: expectedOn('2199-01-01'),
      }),
    )
    expect(status).toBe(422)
    const fields = body.reasons.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
    expect(fields).toEqual(
      expect.arrayContaining([
        'names.given name-missing',
        'birthDate born-in-future',
        'status.from status-in-future',
        'releaseDate.day release-too-far-away',
      ]),
    )
  })

  test('that two coordinators edit at once is not overwritten: the second is shown both', async () => {
    const { id, person } = await add('Maria', 'Petrova')
    const { unitId: _, ...details } = person
    const other = await world.actor([{ role: 'coordinator', unitId: pleven }])
    await coordinator.do(peopleApi.change, { ...details, birthYear: 1990 })
    await expect(other.do(peopleApi.change, { ...details, birthYear: 1991 })).rejects.toMatchObject({
      status: 409,
      current: { birthYear: 1990, version: 2 },
    })
    const file = await coordinator.ask(peopleApi.show, { id })
    expect(file.person.birthYear).toBe(1990)
    const { rows } = await world.owner.query(
      `select fields from audit.entries where operation = 'people.change' and outcome = 'done' and people = array[$1::uuid]`,
      [id],
    )
    expect(rows[0].fields).toEqual(['birthYear'])
  })

  test('keeps no offence group unless the organisation has chosen to', async () => {
    const reasons = add('Nikolay', 'Todorov', { offenceGroup: 'drugs' })
    await expect(reasons).rejects.toMatchObject({ codes: ['offence-group-not-kept'] })
  })
})

describe('status and place', () => {
  test('who goes on leave and comes back is shown as of today, with the whole history', async () => {
    const { id } = await add('Stoyan', 'Kolev', { status: serving, place: inPleven })
    const leave = { ...serving, id, status: 'temporary-leave' as const, from: '2026-11-24' }
    const announced = await coordinator.do(peopleApi.setStatus, leave)
    expect(announced.status?.status).toBe('serving')
    world.setToday('2026-11-24')
    const file = await coordinator.ask(peopleApi.show, { id })
    expect([file.status?.status, file.statuses.length]).toEqual(['temporary-leave', 2])
    world.setToday('2026-11-22')
  })

  test('a move to another prison is told to whoever plans visits', async () => {
    const { id } = await add('Petar', 'Iliev', { status: serving, place: inPleven })
    const moved = await coordinator.do(peopleApi.move, {
      id,
      ...inPleven,
      prison: 'Lovech',
      from: '2026-11-20',
    })
    expect(moved.place?.prison).toBe('Lovech')
    expect(await told('people.moved-prison')).toContain(id)
    const { people } = await coordinator.ask(peopleApi.list, { prison: 'Lovech' })
    expect(people.map((row) => row.id)).toEqual([id])
  })

  test('an unplanned release is one step: out, confirmed, and no longer in the prison', async () => {
    const { id } = await add('Asen', 'Popov', {
      status: serving,
      place: inPleven,
      releaseDate: expectedOn('2027-05-01'),
    })
    const file = await coordinator.do(peopleApi.releaseToday, {
      id,
      status: 'released',
      day: '2026-11-22',
      source: 'family',
      saidBy: 'his mother',
      why: 'the court let him go',
    })
    expect(file).toMatchObject({
      status: { status: 'released', saidBy: 'his mother' },
      place: null,
      places: [{ until: '2026-11-22' }],
      releaseDate: { day: '2026-11-22', kind: 'confirmed', unplanned: true },
    })
    expect(file.releaseDates.find(({ kind }) => kind === 'expected')?.supersededBy).toBe(file.releaseDate?.id)
    expect(await told('people.status-changed')).toContain(id)
  })

  test('a release to come is not written as if it had happened', async () => {
    const { id } = await add('Boris', 'Dimov', { status: serving })
    const tomorrow = {
      id,
      status: 'released' as const,
      day: '2026-11-23',
      source: 'prison' as const,
      saidBy: null,
      why: null,
    }
    await expect(coordinator.do(peopleApi.releaseToday, tomorrow)).rejects.toMatchObject({
      reasons: [{ code: 'status-in-future', field: 'day' }],
    })
  })
})

describe('release dates', () => {
  test('whoever came back has not passed a date without a word: the former date no longer counts', async () => {
    const { id } = await add('Yordan', 'Back', {
      status: serving,
      releaseDate: expectedOn('2026-10-01', { kind: 'confirmed', certainty: 'certain' }),
    })
    const on = (status: 'released' | 'returned-to-custody', from: string) =>
      coordinator.do(peopleApi.setStatus, { ...serving, id, status, from })
    expect((await on('released', '2026-10-01')).releaseDate?.day).toBe('2026-10-01')
    expect((await on('returned-to-custody', '2026-11-15')).releaseDate).toBeNull()
    const { people } = await coordinator.ask(peopleApi.list, { status: 'returned-to-custody' })
    expect(people).toMatchObject([{ id, releaseDay: null }])
    const next = { id, ...expectedOn('2027-06-01'), why: null }
    expect((await coordinator.do(peopleApi.stateReleaseDate, next)).releaseDate?.day).toBe('2027-06-01')
  })

  test('a date that moves needs a reason, keeps the old one and is told to others', async () => {
    const { id } = await add('Georgi', 'Manev', { status: serving, releaseDate: expectedOn('2027-02-01') })
    const later = { id, ...expectedOn('2027-03-01'), statedOn: '2026-11-22' }
    await expect(coordinator.do(peopleApi.stateReleaseDate, later)).rejects.toMatchObject({
      reasons: [{ code: 'why-date-changes', field: 'why' }],
    })
    const file = await coordinator.do(peopleApi.stateReleaseDate, { ...later, why: 'a new sentence' })
    expect(file.releaseDate?.day).toBe('2027-03-01')
    expect(file.releaseDates).toHaveLength(2)
    expect(await told('people.release-date-changed')).toContain(id)
  })

  test('a date entered by mistake is taken back, and what it had replaced stands again', async () => {
    const { id } = await add('Hristo', 'Ganev', { status: serving, releaseDate: expectedOn('2027-02-01') })
    const wrong = { id, ...expectedOn('2028-02-01'), statedOn: '2026-11-22', why: 'read wrongly' }
    const { releaseDate } = await coordinator.do(peopleApi.stateReleaseDate, wrong)
    const taken = { id, releaseDateId: releaseDate!.id, why: 'it was his brother' }
    const file = await coordinator.do(peopleApi.withdrawReleaseDate, taken)
    expect(file.releaseDate?.day).toBe('2027-02-01')
    expect(file.releaseDates[0]?.withdrawn?.why).toBe('it was his brother')
    await expect(coordinator.do(peopleApi.withdrawReleaseDate, taken)).rejects.toMatchObject({
      codes: ['release-date-withdrawn'],
    })
  })

  test('the list can be cut to a window, and those without a date are a list of their own', async () => {
    const unit = await world.unit('Vratsa')
    const there = await world.actor([{ role: 'coordinator', unitId: unit }])
    const inVratsa = (given: string, releaseDate: ReturnType<typeof expectedOn> | null) =>
      there.do(peopleApi.add, newPerson(unit, given, 'Vratsa', { status: serving, releaseDate }))
    await inVratsa('Late', expectedOn('2027-06-01'))
    await inVratsa('Unknown', null)
    await inVratsa('Soon', expectedOn('2026-12-01'))
    const names = async (filter: object) =>
      (await there.ask(peopleApi.list, filter)).people.map(({ name }) => name.split(' ')[0])
    expect(await names({ unitId: unit })).toEqual(['Soon', 'Late', 'Unknown'])
    expect(await names({ unitId: unit, releaseUntil: '2027-05-01' })).toEqual(['Soon'])
    expect(await names({ unitId: unit, releaseUnknown: true })).toEqual(['Unknown'])
    expect(await there.ask(peopleApi.list, { sort: 'name', limit: 1, offset: 1 })).toMatchObject({
      people: [{ name: 'Soon Vratsa' }],
      total: 3,
    })
  })
})
