import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { type Compartment, journalApi } from '../model/index.ts'
import { addPerson, entrust } from './arrange-people.ts'

let world: World
let pleven: string
let coordinator: TestActor
let familyWorker: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  familyWorker = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Ana Ilieva' })
  elena = await addPerson(world, pleven, 'Elena Popescu')
  await entrust(world, elena, pleven, familyWorker)
})
afterAll(() => world.close())

const note = (personId: string, compartment: Compartment, text = 'We talked.') => ({
  personId,
  kind: 'note' as const,
  compartment,
  happenedOn: '2026-11-20',
  spokeWith: null,
  text,
})
const read = async (actor: TestActor, personId: string) =>
  (await actor.ask(journalApi.list, { personId })).entries.map(({ text }) => text)

describe('whose person', () => {
  test('someone else’s person is not found, neither to read nor to write', async () => {
    const oslo = await world.unit('Oslo')
    const stranger = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const apart = await world.actor([{ role: 'family-worker', unitId: pleven }])
    for (const actor of [stranger, apart]) {
      expect((await actor.send(journalApi.list, { personId: elena })).status).toBe(404)
      expect((await actor.send(journalApi.writeNote, note(elena, 'family'))).status).toBe(404)
    }
  })

  test('since a merge across units, both units read in the compartments of their own roles', async () => {
    const oslo = await world.unit('Oslo')
    const colleague = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const both = await addPerson(world, pleven, 'In both units', { shared_units: [oslo] })
    await coordinator.do(journalApi.writeNote, note(both, 'health', 'told in Pleven'))
    expect(await read(colleague, both)).toEqual(['told in Pleven'])
  })

  test('nobody opens a journal about themselves', async () => {
    const herself = await world.actor([{ role: 'coordinator', unitId: pleven }])
    const own = await addPerson(world, pleven, 'A colleague', { user_id: herself.userId })
    expect((await herself.send(journalApi.list, { personId: own })).status).toBe(404)
  })

  test('whoever runs the system opens no journal', async () => {
    const administrator = await world.actor([{ role: 'administrator' }])
    expect((await administrator.send(journalApi.list, { personId: elena })).status).toBe(403)
  })
})

describe('corrections', () => {
  test('a correction keeps the former text in sight', async () => {
    const entry = await coordinator.do(journalApi.writeNote, note(elena, 'help', 'She has a rom.'))
    const { id, version, compartment, happenedOn, spokeWith } = entry
    const corrected = await coordinator.do(journalApi.correctNote, {
      ...{ id, version, compartment, happenedOn, spokeWith },
      text: 'She has a room.',
    })
    expect(corrected).toMatchObject({ text: 'She has a room.', version: 2, correctedBy: 'Maria Petrova' })
    const former = await familyWorker.ask(journalApi.formerTexts, { personId: elena, id })
    expect(former).toMatchObject([{ version: 1, text: 'She has a rom.', replacedBy: 'Maria Petrova' }])
  })

  test('what was filed in the wrong compartment leaves it with everything it said before', async () => {
    const entry = await coordinator.do(journalApi.writeNote, note(elena, 'help', 'She takes medicine.'))
    const { id, version, happenedOn, spokeWith, text } = entry
    await coordinator.do(journalApi.correctNote, {
      ...{ id, version, happenedOn, spokeWith, text },
      compartment: 'health',
    })
    expect(await read(familyWorker, elena)).not.toContain('She takes medicine.')
    const asked = await familyWorker.send(journalApi.formerTexts, { personId: elena, id })
    expect(asked.status).toBe(404)
  })

  test('the person’s own words are mended only by the one who wrote them down', async () => {
    const words = { ...note(elena, 'family', 'I want a dor I can close.'), kind: 'own-words' as const }
    const { id, version, compartment, happenedOn, spokeWith } = await familyWorker.do(
      journalApi.writeNote,
      words,
    )
    const mended = { id, version, compartment, happenedOn, spokeWith, text: 'I want a door I can close.' }
    await expect(coordinator.do(journalApi.correctNote, mended)).rejects.toMatchObject({
      codes: ['own-words-not-yours'],
    })
    expect(await familyWorker.do(journalApi.correctNote, mended)).toMatchObject({ text: mended.text })
  })

  test('a correction of an older text is handed the text as it is now', async () => {
    const { id, version, compartment, happenedOn, spokeWith } = await coordinator.do(
      journalApi.writeNote,
      note(elena, 'help', 'First'),
    )
    const correction = { id, version, compartment, happenedOn, spokeWith }
    await coordinator.do(journalApi.correctNote, { ...correction, text: 'Second' })
    await expect(
      coordinator.do(journalApi.correctNote, { ...correction, text: 'Third' }),
    ).rejects.toMatchObject({ status: 409, current: { text: 'Second', version: 2 } })
  })
})

test('a long journal comes in pages, newest first, none twice and none left out', async () => {
  const long = await addPerson(world, pleven, 'A long story')
  for (let number = 1; number <= 23; number++) {
    await coordinator.do(journalApi.writeNote, note(long, 'help', `entry ${number}`))
  }
  await coordinator.do(journalApi.writeNote, { ...note(long, 'help', 'older'), happenedOn: '2026-01-01' })
  const first = await coordinator.ask(journalApi.list, { personId: long })
  const second = await coordinator.ask(journalApi.list, { personId: long, before: first.next! })
  const texts = [...first.entries, ...second.entries].map(({ text }) => text)
  expect(texts).toEqual([...Array.from({ length: 23 }, (_, index) => `entry ${23 - index}`), 'older'])
  expect(second.next).toBeNull()
})

test('the journal of two records of one person is read as one', async () => {
  const kept = await addPerson(world, pleven, 'Georgi Ivanov')
  const merged = await addPerson(world, pleven, 'Георги Иванов')
  const task = { title: 'a passport', details: null, dueOn: null, unitId: null, compartment: 'help' as const }
  const ownerId = coordinator.userId
  const { id, version } = await coordinator.do(journalApi.addTask, { ...task, personId: merged, ownerId })
  await coordinator.do(journalApi.writeNote, note(kept, 'help', 'under the Latin name'))
  await coordinator.do(journalApi.writeNote, note(merged, 'help', 'under the Cyrillic name'))
  await world.owner.query('update people set merged_into = $1 where id = $2', [kept, merged])
  expect(await read(coordinator, kept)).toEqual(['under the Cyrillic name', 'under the Latin name'])
  expect(await coordinator.ask(journalApi.tasks, { of: 'person', personId: kept })).toMatchObject([{ id }])

  // What is new belongs to the record that stands for both; what was begun on the other can still be finished.
  const refused = { codes: ['person-merged'] }
  await expect(coordinator.do(journalApi.writeNote, note(merged, 'help', 'late'))).rejects.toMatchObject(
    refused,
  )
  await expect(
    coordinator.do(journalApi.addTask, { ...task, personId: merged, ownerId }),
  ).rejects.toMatchObject(refused)
  expect(await coordinator.do(journalApi.completeTask, { id, version })).toMatchObject({ state: 'done' })
})
