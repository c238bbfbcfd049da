import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { importApi } from '../../model/import-api.ts'
import { peopleApi } from '../../model/people-api.ts'
import { serving } from '../testing/invented.ts'

let world: World
let unitId: string
let coordinator: TestActor

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Kalina' })
})
afterAll(() => world.close())

const headers = ['Name', 'Birth date', 'Prison', 'Status', 'Release date', 'Responsible', 'Note']

const takeOver = async (...rows: (string | null)[][]) => {
  const columns = headers.map((header) => ({ header }))
  const file = writeCsv({ columns, rows, language: 'en' })
  const uploaded = await coordinator.do(importApi.upload, { unitId, fileName: 'list.csv' }, { file })
  const { counts } = await coordinator.ask(importApi.preview, { id: uploaded.id, limit: 0 })
  const decided =
    counts.undecided > 0
      ? await coordinator.do(importApi.change, { ...uploaded, rest: 'new' as const })
      : uploaded
  return coordinator.do(importApi.commit, decided)
}

const full = (name: string) => [name, '1.1.1980', 'Pleven', 'serving', '1.3.2027', 'Kalina', 'plays chess']

const idOf = async (name: string) =>
  (await coordinator.ask(peopleApi.list, { limit: 1000 })).people.find((person) => person.name === name)!.id

test('ten thousand rows come in at once, and go again', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    ...[`${word(at * 7)} ${word(at * 13 + 5)}`, `${1 + (at % 28)}.${1 + (at % 12)}.${1950 + (at % 50)}`],
    ...['Pleven', 'serving', '1.3.2027', 'Kalina', null],
  ])
  const { id, added, leftOut } = await takeOver(...rows)
  expect({ added, leftOut }).toEqual({ added: 10_000, leftOut: 0 })
  const counted = await world.owner.query(
    `select (select count(*)::int from people where import_id = $1) as people,
      (select count(*)::int from person_statuses where import_id = $1) as statuses,
      (select count(*)::int from person_places where import_id = $1) as places,
      (select count(*)::int from release_dates where import_id = $1) as dates,
      (select count(*)::int from responsibilities where import_id = $1) as responsible`,
    [id],
  )
  const all = 10_000
  expect(counted.rows[0]).toEqual({ people: all, statuses: all, places: all, dates: all, responsible: all })
  expect(await coordinator.ask(importApi.progress, { id })).toMatchObject({ stage: 'waiting' })
  expect(await coordinator.do(importApi.undo, { id })).toMatchObject({ state: 'undone' })
  expect((await coordinator.ask(peopleApi.list, {})).total).toBe(0)
}, 120_000)

/** A number as a name: names differ as names do. */
function word(number: number): string {
  const syllable = (at: number) => 'bdfghjklmnprstvz'[at % 16]! + 'aeiou'[at % 5]!
  const mixed = (number * 7919 + 104_729) % 512_000
  return [mixed % 80, Math.floor(mixed / 80) % 80, Math.floor(mixed / 6400)].map(syllable).join('')
}

describe('an import', () => {
  test('says afterwards what became of every row', async () => {
    const { id } = await takeOver(
      full('Ana Report'),
      ['Bo Report', '31.02.1980', null, 'on the moon', null, null, null],
      [null, '1.1.1990', 'Pleven', null, null, null, null],
      full('Ana Report'),
    )
    const bytes = await coordinator.ask(importApi.report, { id })
    const { sheets } = readWorkbook(bytes as Uint8Array, 'report.xlsx')
    expect(sheets[0]?.rows.slice(1)).toEqual([
      [2, 'Ana Report', 'added'],
      [
        ...[3, 'Bo Report', 'added'],
        'Birth date: 31.02.1980 is not a day; Status: “on the moon” is not a status we know',
      ],
      [4, null, 'no name'],
      [5, 'Ana Report', 'was here already'],
    ])
    const [record] = await coordinator.ask(importApi.list, {})
    expect(record).toMatchObject({ id, added: 2, same: 1, leftOut: 1, valuesLeftOut: 2, startedBy: 'Kalina' })
  })

  test('is taken back as a whole, and leaves nothing', async () => {
    const { id } = await takeOver(full('Ida Undone'), full('Per Undone'))
    const person = await idOf('Ida Undone')
    await coordinator.ask(peopleApi.show, { id: person })
    expect(await coordinator.do(importApi.undo, { id })).toMatchObject({ state: 'undone' })
    expect((await coordinator.send(peopleApi.show, { id: person })).status).toBe(404)
    const left = await world.owner.query(
      `select (select count(*)::int from access.grants where person_id = $1)
        + (select count(*)::int from imported_notes where person_id = $1) as left`,
      [person],
    )
    expect(left.rows[0].left).toBe(0)
    await expect(coordinator.do(importApi.undo, { id })).rejects.toMatchObject({
      codes: ['import-not-committed'],
    })
  })

  test('stays when something was built on it, and names the rows', async () => {
    const { id } = await takeOver(full('Eva Kept'), full('Liv Kept'), full('Mia Kept'))
    await coordinator.do(peopleApi.setStatus, {
      ...{ id: await idOf('Liv Kept'), ...serving },
      ...{ status: 'released' as const, from: '2026-11-22' },
    })
    const file = await coordinator.ask(peopleApi.show, { id: await idOf('Mia Kept') })
    const { unitId: _, ...details } = file.person
    await coordinator.do(peopleApi.change, { ...details, sex: 'woman' })
    await expect(coordinator.do(importApi.undo, { id })).rejects.toMatchObject({
      reasons: [{ code: 'import-built-upon', values: { count: 2, rows: '3, 4' } }],
    })
    expect((await coordinator.ask(peopleApi.list, {})).people.map(({ name }) => name)).toContain('Eva Kept')
  })

  test('stays when another domain has written about somebody in it, even where the undoer cannot see it', async () => {
    const { id } = await takeOver(full('Noa Noted'))
    const personId = await idOf('Noa Noted')
    const written = await world.owner.query(
      `insert into journal_entries (person_id, compartment, kind, happened_on, text, written_at, author_id)
       values ($1, 'health', 'note', '2026-11-22', 'Seen by the nurse.', now(), $2) returning id`,
      [personId, coordinator.userId],
    )
    await expect(coordinator.do(importApi.undo, { id })).rejects.toMatchObject({
      reasons: [{ code: 'import-built-upon', values: { count: 1, rows: '2' } }],
    })
    await world.owner.query('delete from journal_entries where id = $1', [written.rows[0].id])
    expect(await coordinator.do(importApi.undo, { id })).toMatchObject({ state: 'undone' })
  })

  test('is taken back only where one works', async () => {
    const { id } = await takeOver(full('Tor Elsewhere'))
    const stranger = await world.actor([{ role: 'coordinator', unitId: await world.unit('Iași') }])
    expect((await stranger.send(importApi.undo, { id })).status).toBe(404)
    expect((await stranger.send(importApi.report, { id })).status).toBe(404)
  })

  test('sent twice happens once', async () => {
    const columns = headers.map((header) => ({ header }))
    const file = writeCsv({ columns, rows: [full('Una Once')], language: 'en' })
    const uploaded = await coordinator.do(importApi.upload, { unitId, fileName: 'once.csv' }, { file })
    const commandId = crypto.randomUUID()
    const first = await coordinator.do(importApi.commit, uploaded, { commandId })
    expect(await coordinator.do(importApi.commit, uploaded, { commandId })).toEqual(first)
    await expect(coordinator.do(importApi.commit, uploaded)).rejects.toMatchObject({
      codes: ['import-not-open'],
    })
  })
})

test('people whom a list brought into another unit are not taken away by who does not work there', async () => {
  const sofia = await world.unit('Sofia')
  const both = await world.actor([
    { role: 'coordinator', unitId },
    { role: 'coordinator', unitId: sofia },
  ])
  const columns = ['Name', 'Unit'].map((header) => ({ header }))
  const rows = [
    ['Boyan Hristov', 'Pleven'],
    ['Vesela Marinova', 'Sofia'],
  ]
  const file = writeCsv({ columns, rows, language: 'en' })
  const uploaded = await both.do(importApi.upload, { unitId, fileName: 'two.csv' }, { file })
  const { id } = await both.do(importApi.commit, uploaded)
  await expect(coordinator.do(importApi.undo, { id })).rejects.toMatchObject({ codes: ['import-built-upon'] })
  const { people } = await both.ask(peopleApi.list, { unitId: sofia })
  expect(people.map(({ name }) => name)).toEqual(['Vesela Marinova'])
  expect(await both.do(importApi.undo, { id })).toMatchObject({ state: 'undone' })
})
