import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { duplicatesApi } from '../model/duplicates-api.ts'
import { peopleApi } from '../model/people-api.ts'
import { expectedOn, newPerson, serving } from './testing/invented.ts'

let world: World
let pleven: string
let oslo: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  oslo = await world.unit('Oslo')
  coordinator = await world.actor([
    { role: 'coordinator', unitId: pleven },
    { role: 'coordinator', unitId: oslo },
  ])
})
afterAll(() => world.close())

const add = (unit: string, given: string, family: string, more = {}) =>
  coordinator.do(peopleApi.add, newPerson(unit, given, family, { birthDate: '1980-04-03', ...more }))

const proposed = async () => (await coordinator.ask(duplicatesApi.possible, {})).pairs

const seesOf = async (actor: TestActor, id: string) => (await actor.send(peopleApi.show, { id })).status

describe('possible duplicates', () => {
  test('are proposed across scripts with reasons, until somebody says they are two people', async () => {
    const cyrillic = await add(pleven, 'Цветан', 'Желев')
    const latin = await add(pleven, 'Tsvetan', 'Zhelev')
    const pair = (await proposed()).find(({ a, b }) => [a.id, b.id].includes(cyrillic.id))
    expect([pair?.a.id, pair?.b.id].sort()).toEqual([cyrillic.id, latin.id].sort())
    expect(pair?.reasons.map(({ code }) => code)).toEqual(['same-name-across-scripts', 'same-birth-date'])
    await coordinator.do(duplicatesApi.notTheSame, { id: latin.id, otherId: cyrillic.id })
    expect((await proposed()).flatMap(({ a, b }) => [a.id, b.id])).not.toContain(cyrillic.id)
  })
})

describe('before somebody is added', () => {
  test('those who may be the same are shown, in whichever script they were written', async () => {
    const known = await add(pleven, 'Светослав', 'Младенов')
    const alike = await coordinator.ask(duplicatesApi.lookAlikes, {
      ...{ given: 'Svetoslav', family: 'Mladenov', birthDate: '1980-04-03' },
    })
    expect(alike.map(({ person }) => person.id)).toEqual([known.id])
    expect(await coordinator.ask(duplicatesApi.lookAlikes, { given: 'Quite', family: 'Another' })).toEqual([])
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    expect(await elsewhere.ask(duplicatesApi.lookAlikes, { given: 'Svetoslav', family: 'Mladenov' })).toEqual(
      [],
    )
  })
})

describe('a merge', () => {
  test('shows nobody more until it is confirmed, then both halves to whoever saw one', async () => {
    const here = await add(pleven, 'Rumen', 'Vasilev', { status: serving })
    const there = await add(oslo, 'Румен', 'Василев', { releaseDate: expectedOn('2027-01-15') })
    const inOslo = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const worker = await world.actor([{ role: 'family-worker', unitId: oslo }], { name: 'Solveig' })
    await coordinator.do(peopleApi.entrust, {
      id: there.id,
      userId: worker.userId,
      from: '2026-11-22',
      handover: null,
    })

    const merge = await coordinator.do(duplicatesApi.merge, { id: there.id, intoId: here.id })
    const waiting = await coordinator.ask(duplicatesApi.merges, {})
    expect(waiting).toMatchObject([{ id: merge.id, confirmedAt: null, undoneAt: null }])
    expect(await worker.send(duplicatesApi.merges, {})).toMatchObject({ status: 403 })
    expect(merge.gains).toEqual({ colleagues: ['Solveig'], units: ['Oslo', 'Pleven'] })
    expect([await seesOf(inOslo, here.id), await seesOf(worker, here.id)]).toEqual([404, 404])
    expect((await coordinator.ask(peopleApi.show, { id: here.id })).releaseDate).toBeNull()

    await coordinator.do(duplicatesApi.confirmMerge, { id: merge.id })
    expect([await seesOf(inOslo, here.id), await seesOf(worker, here.id)]).toEqual([200, 200])
    const file = await inOslo.ask(peopleApi.show, { id: here.id })
    expect(file).toMatchObject({
      status: { status: 'serving' },
      releaseDate: { day: '2027-01-15', recordId: there.id },
      mergedRecords: [{ id: there.id, confirmed: true }],
    })
    expect((await inOslo.ask(peopleApi.list, {})).people.map(({ id }) => id)).toEqual([here.id])
    expect((await coordinator.ask(peopleApi.search, { text: 'Румен' })).map(({ id }) => id)).toEqual([
      here.id,
    ])
    await expect(coordinator.do(peopleApi.setStatus, { id: there.id, ...serving })).rejects.toMatchObject({
      codes: ['person-merged'],
    })
    const apart = { id: there.id, otherId: here.id }
    await expect(coordinator.do(duplicatesApi.notTheSame, apart)).rejects.toMatchObject({
      codes: ['person-merged'],
    })
  })

  test('can be undone: each sees their own again, and what was written meanwhile is listed', async () => {
    const here = await add(pleven, 'Kiril', 'Nedev', { status: serving })
    const there = await add(oslo, 'Kirill', 'Nedev')
    const inOslo = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const inPleven = await world.actor([{ role: 'coordinator', unitId: pleven }])
    const merge = await coordinator.do(duplicatesApi.merge, { id: there.id, intoId: here.id })
    await coordinator.do(duplicatesApi.confirmMerge, { id: merge.id })
    world.setToday('2026-11-23')
    await coordinator.do(peopleApi.stateReleaseDate, { id: here.id, ...expectedOn('2027-01-15') })
    world.setToday('2026-11-24')
    const undone = await inPleven.do(duplicatesApi.undoMerge, { id: merge.id })
    await world.deliver()
    expect(undone.laterEntries.map(({ kind }) => kind)).toEqual(['release_dates'])
    expect([await seesOf(inOslo, here.id), await seesOf(inOslo, there.id)]).toEqual([404, 200])
    expect([await seesOf(inPleven, here.id), await seesOf(inPleven, there.id)]).toEqual([200, 404])
    expect((await coordinator.ask(peopleApi.show, { id: there.id })).mergedInto).toBeNull()
    const entries = [{ kind: 'release_dates' as const, id: undone.laterEntries[0]!.id }]
    const assigned = await coordinator.do(duplicatesApi.assignEntries, { id: merge.id, entries })
    expect(assigned.laterEntries).toEqual([])
    expect((await coordinator.ask(duplicatesApi.merges, {})).map(({ id }) => id)).toContain(merge.id)
    // Whoever undid it still finds it, without the name of the half they no longer see; nobody else does.
    const found = await inPleven.ask(duplicatesApi.showMerge, { id: merge.id })
    expect(found).toMatchObject({ into: here.name, person: '', undoneAt: expect.any(String) })
    expect((await inPleven.ask(duplicatesApi.merges, {})).map(({ id }) => id)).toContain(merge.id)
    expect((await inOslo.send(duplicatesApi.showMerge, { id: merge.id })).status).toBe(404)
    expect((await inOslo.ask(peopleApi.show, { id: there.id })).releaseDate?.day).toBe('2027-01-15')
    expect((await inPleven.ask(peopleApi.show, { id: here.id })).releaseDate).toBeNull()
    await expect(coordinator.do(duplicatesApi.undoMerge, { id: merge.id })).rejects.toMatchObject({
      codes: ['merge-undone-already'],
    })
    world.setToday('2026-11-22')
  })

  test('of somebody one does not see is not possible, nor of a record with itself', async () => {
    const mine = await add(pleven, 'Only', 'Here')
    const foreign = await add(oslo, 'Only', 'There')
    const inPleven = await world.actor([{ role: 'coordinator', unitId: pleven }])
    expect((await inPleven.send(duplicatesApi.merge, { id: mine.id, intoId: foreign.id })).status).toBe(404)
    await expect(coordinator.do(duplicatesApi.merge, { id: mine.id, intoId: mine.id })).rejects.toMatchObject(
      {
        codes: ['merge-with-itself'],
      },
    )
  })
})
