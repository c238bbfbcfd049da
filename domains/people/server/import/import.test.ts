import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { type ImportChange, importApi } from '../../model/import-api.ts'
import { peopleApi } from '../../model/people-api.ts'
import { newPerson } from '../testing/invented.ts'

let world: World
let riverside: string
let coordinator: TestActor
let solvi: TestActor

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  riverside = await world.unit('Riverside')
  coordinator = await world.actor([{ role: 'coordinator', unitId: riverside }], {
    name: 'Kalina Coordinator',
  })
  solvi = await world.actor([{ role: 'family-worker', unitId: riverside }], { name: 'Sølvi Blekkhus' })
})
afterAll(() => world.close())

const example = (name: string) => readFileSync(new URL(`../../../../examples/${name}`, import.meta.url))

const list = (headers: string[], ...rows: (string | null)[][]) =>
  writeCsv({ columns: headers.map((header) => ({ header })), rows, language: 'nb' })

const upload = (file: Uint8Array, fileName = 'list.csv', by = coordinator, unitId = riverside) =>
  by.do(importApi.upload, { unitId, fileName }, { file })

const preview = (id: string, more = {}) => coordinator.ask(importApi.preview, { id, ...more })

const change = async (id: string, what: Omit<ImportChange, 'id' | 'version'>) => {
  const { version } = await preview(id, { limit: 0 })
  return coordinator.do(importApi.change, { id, version, ...what })
}

const commit = async (id: string) => {
  const { version } = await preview(id, { limit: 0 })
  return coordinator.do(importApi.commit, { id, version })
}

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await world.owner.query(`select count(*)::int as count from ${sql}`, values)
  return rows[0].count
}

describe('a list', () => {
  test('is read and looked over, and nothing has happened yet', async () => {
    const { id } = await upload(example('riverside-network-en.ods'), 'riverside-network-en.ods')
    const looked = await preview(id, { show: 'problems' })
    expect(looked).toMatchObject({ headerRows: [4], unit: 'Riverside', text: null })
    expect(looked.counts).toMatchObject({ new: 15, same: 0, undecided: 0 })
    expect(looked.columns.filter(({ sensitive }) => sensitive)).toMatchObject([
      { sensitive: 'offence', field: null },
    ])
    const problems = looked.rows.flatMap(({ row, problems: of }) => of.map(({ code }) => `${row} ${code}`))
    expect(problems).toEqual(expect.arrayContaining(['10 day-impossible', '12 two-people-in-one-cell']))
    const two = await preview(id, { show: 'two' })
    expect(two.rows).toMatchObject([{ row: 12, people: [{ key: '12.1' }, { key: '12.2' }] }])
    expect(await count('people where import_id = $1', id)).toBe(0)
    expect(JSON.stringify(looked)).not.toMatch(/burglary|theft|fraud/i)
  })

  test('that is taken over brings everybody in, tells it once, writes to nobody and forgets the file', async () => {
    const { id } = await upload(example('fjordbyen-nettverk-nb.csv'), 'fjordbyen-nettverk-nb.csv')
    const record = await commit(id)
    expect(record).toMatchObject({ state: 'committed', added: 17, same: 0 })
    const { people } = await coordinator.ask(peopleApi.list, { limit: 1000 })
    expect(people.find(({ name }) => name === 'Åsmund Tåkeheim')).toMatchObject({
      status: 'serving',
      place: 'Nordvik fengsel, B',
      releaseDay: '2026-12-04',
      releaseKind: 'confirmed',
      responsible: 'Sølvi Blekkhus',
    })
    const hers = await solvi.ask(peopleApi.list, { limit: 100 })
    expect(hers.people.map(({ name }) => name)).toContain('Ingrid Snøfall')
    const told = await world.owner.query(
      `select event, payload from events.outbox where payload ->> 'importId' = $1`,
      [id],
    )
    expect(told.rows).toEqual([{ event: 'people.imported', payload: { importId: id, unitId: riverside } }])
    expect(world.letters).toEqual([])
    expect(await count('import_uploads where import_id = $1', id)).toBe(0)
    const file = await coordinator.ask(peopleApi.show, {
      id: people.find(({ name }) => name === 'Åsmund Tåkeheim')!.id,
    })
    expect(file.importedNote).toBe('Vil møtes ved porten')
  })

  test.each([
    ['pleven-centar-bg.csv', 16],
    ['iasi-beneficiari-ro.xlsx', 17],
  ])('%s is taken over as well', async (name, added) => {
    const { id } = await upload(example(name), name)
    await change(id, { rest: 'new' })
    expect(await commit(id)).toMatchObject({ added })
  })

  test('that comes a second time is recognised, row by row, and changes nothing', async () => {
    const before = await count('people')
    const { id } = await upload(example('pleven-centar-bg.csv'), 'again.csv')
    const { counts } = await preview(id, { show: 'alike' })
    expect(counts).toMatchObject({ new: 0, rows: { alike: 14 } })
    expect(counts.same + counts.undecided).toBe(16)
    await change(id, { rest: 'same' })
    await expect(commit(id)).rejects.toMatchObject({ codes: ['import-nobody'] })
    expect(await count('people')).toBe(before)
  })

  test('teaches how the columns of this organisation are meant', async () => {
    const headers = ['Hvem', 'Hvor', 'Sko']
    const first = await upload(list(headers, ['Ane Lærer', 'Nordvik', '44'], ['Bo Lærer', 'Furumo', '45']))
    await change(first.id, {
      columns: [
        { column: 0, field: 'fullName' },
        { column: 1, field: 'prison' },
      ],
    })
    await commit(first.id)
    const second = await upload(list(headers, ['Eva Lærer', 'Nordvik', '38'], ['Gro Lærer', 'Furumo', '39']))
    const { columns, counts } = await preview(second.id)
    expect(columns.map(({ field }) => field)).toEqual(['fullName', 'prison', null])
    expect(counts.new).toBe(2)
  })

  test('never becomes a program: formulas stay the text that they are', async () => {
    const { id } = await upload(list(['Name', 'Prison'], ['Ann Formula', '=1+1'], ['Bo Formula', '@SUM(A1)']))
    const { rows } = await preview(id)
    expect(rows.map(({ people }) => people[0]?.place)).toEqual(['=1+1', '@SUM(A1)'])
  })
})

describe('what is decided about rows', () => {
  const headers = ['Name', 'Birth date', 'Unit', 'Responsible']

  test('two people in one cell are two, or one, or nobody', async () => {
    const { id } = await upload(list(headers, ['Ana & Ivo Zweifach', null, null, null]))
    expect((await preview(id)).counts.new).toBe(2)
    await change(id, { decisions: [{ key: '2', choice: 'as-one', sameAs: null }] })
    const asOne = await preview(id)
    expect(asOne.rows[0]?.people).toMatchObject([{ key: '2.0', name: 'Ana Ivo Zweifach', outcome: 'new' }])
    await change(id, { decisions: [{ key: '2', choice: 'leave-out', sameAs: null }] })
    expect((await preview(id)).counts).toMatchObject({ new: 0, leftOut: 2 })
    await change(id, { decisions: [{ key: '2', choice: null, sameAs: null }] })
    expect((await preview(id)).counts.new).toBe(2)
  })

  test('somebody like a person who is here is shown with reasons, and somebody has to say', async () => {
    const known = await coordinator.do(peopleApi.add, newPerson(riverside, 'Мария', 'Примерова'))
    const { id } = await upload(
      list(headers, ['Maria Primerova', null, null, null], ['Vera Solo', '1.1.1980', null, null]),
    )
    const looked = await preview(id, { show: 'undecided' })
    expect(looked.counts).toMatchObject({ new: 1, undecided: 1 })
    expect(looked.rows[0]?.people[0]?.twins).toMatchObject([
      {
        other: known.id,
        here: true,
        name: 'Мария Примерова',
        reasons: [{ code: 'same-name-across-scripts' }],
      },
    ])
    await expect(commit(id)).rejects.toMatchObject({ codes: ['import-undecided'] })
    await change(id, { decisions: [{ key: '2.1', choice: 'same', sameAs: known.id }] })
    expect(await commit(id)).toMatchObject({ added: 1, same: 1 })
  })

  test('who stands in the list twice is taken once', async () => {
    const { id } = await upload(
      list(headers, ['Otto Doppel', '2.2.1982', null, null], ['Otto Doppel', '2.2.1982', null, null]),
    )
    expect((await preview(id)).rows[1]?.people).toMatchObject([{ outcome: 'same', sameAs: '2.1' }])
    await change(id, { decisions: [{ key: '2', choice: 'leave-out', sameAs: null }] })
    expect((await preview(id)).rows[1]?.people).toMatchObject([{ outcome: 'new' }])
  })

  test('units and colleagues are known by name; who is not known is named', async () => {
    const { id } = await upload(
      list(
        headers,
        ['Kim Nowhere', null, 'Atlantis', 'Sølvi'],
        ['Lo Nowhere', null, 'riverside', 'Nobody Here'],
      ),
    )
    const { rows } = await preview(id)
    expect(rows.map(({ people }) => people[0]?.responsible)).toEqual(['Sølvi Blekkhus', null])
    expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'unit-not-known',
      'colleague-not-known',
    ])
  })

  test('an edit based on an older look is refused', async () => {
    const { id, version } = await upload(list(headers, ['Una Alt', null, null, null]))
    await change(id, { releaseKind: 'confirmed' })
    const { status } = await coordinator.send(importApi.change, { id, version, rest: 'new' })
    expect(status).toBe(409)
  })
})
