import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import type { Dimension, ReportFilter } from '../model/report/report.ts'

let world: World
let pleven: string
let maria: TestActor
let manager: TestActor

type Told = {
  unitId?: string
  sex?: string
  born?: string | null
  answer: 'yes' | 'no'
  day?: string
  by?: string
  source?: string
}

/** An answer as the front doors write it, to somebody of whom this is known. */
async function answered({
  unitId = pleven,
  sex = 'man',
  born = null,
  answer,
  ...more
}: Told): Promise<string> {
  const { day = '2026-10-05', by = 'centre', source = 'intake' } = more
  const { rows } = await world.owner.query(
    `insert into people (unit_id, display_name, sort_name, search_key, contact, sex, birth_date)
     values ($1, 'Somebody', 'somebody', 'somebody', '{}', $2, $3) returning id`,
    [unitId, sex, born],
  )
  const decided = [rows[0].id, unitId, by, by === 'centre' ? maria.userId : null, `${day}T10:00:00Z`, source]
  const written = await world.owner.query(
    answer === 'yes'
      ? `insert into yes_answers (person_id, unit_id, decider_kind, decider_id, decided_at, source, source_id)
         values ($1, $2, $3, $4, $5, $6, $1) returning id`
      : `insert into refusals (person_id, unit_id, decider_kind, decider_id, decided_at, source, reason, basis)
         values ($1, $2, $3, $4, $5, $6, 'no-capacity', 'rule') returning id`,
    decided,
  )
  return written.rows[0].id
}
async function many(count: number, told: Told) {
  for (let one = 0; one < count; one++) await answered(told)
}
const report = (filter: Partial<ReportFilter> = {}, who = maria) =>
  who.ask(refusalsApi.report, { period: '2026', unitId: pleven, ...filter })
const partBy = async (dimension: Dimension, filter: Partial<ReportFilter> = {}) =>
  (await report(filter)).parts.find((part) => part.dimension === dimension)

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Ilieva' })
  await many(10, { sex: 'man', born: '1990-05-01', answer: 'no' })
  await many(30, { sex: 'man', born: '1990-05-01', answer: 'yes' })
  await many(12, { sex: 'woman', answer: 'no' })
  await many(8, { sex: 'woman', answer: 'yes' })
  await many(6, { sex: 'not-asked', answer: 'yes' })
  await many(6, { sex: 'not-asked', answer: 'no', by: 'participant' })
})
afterAll(() => world.close())

describe('the report', () => {
  test('divides “no” by “no” and “yes”, with Wilson’s interval and the rate of everybody', async () => {
    const { whole, parts } = await report()
    expect(whole).toMatchObject({ n: 66, noes: 22, rate: { share: 1 / 3 } })
    expect(parts.find(({ dimension }) => dimension === 'sex')?.rows).toMatchObject([
      { value: 'woman', n: 20, noes: 12, rate: { share: 0.6 }, comparison: 'more', ratio: 1.8 },
      { value: 'man', n: 40, noes: 10, comparison: 'no-clear' },
      { value: null, n: 6, noes: 0, rate: null, comparison: null },
    ])
  })

  test('takes the groups as they were known on the day, whatever is written down later', async () => {
    const id = await answered({ sex: 'woman', born: '2000-10-06', answer: 'no', day: '2025-10-05' })
    await world.owner.query(
      `update people set sex = 'man', birth_date = '1960-01-01' where id = (select person_id from refusals where id = $1)`,
      [id],
    )
    const { rows } = await world.owner.query(
      `select sex, age_band, decided_on::text from counted_answers where refusal_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ sex: 'woman', age_band: '18-24', decided_on: '2025-10-05' }])
  })

  test('knows an age by its year only where both ages that are possible are of one band', async () => {
    const { rows } = await world.owner.query(
      `select age_band_on('2026-06-01', null, year) as band from unnest(array[1990, 2001, 2008, 2009]) year`,
    )
    expect(rows.map(({ band }) => band)).toEqual(['35-49', null, null, 'under-18'])
    const exact = await world.owner.query(
      `select age_band_on(day::date, '2008-03-01', null) as band from unnest(array['2026-02-28', '2026-03-01']) day`,
    )
    expect(exact.rows.map(({ band }) => band)).toEqual(['under-18', '18-24'])
  })

  test('leaves out what the person said themselves, unless one asks for it', async () => {
    expect((await report({ decider: 'anybody' })).whole).toMatchObject({ n: 72, noes: 28 })
    expect((await report({ decider: 'participant' })).whole).toMatchObject({ n: 6, noes: 6 })
  })

  test('counts by whole quarters', async () => {
    expect((await report({ period: '2026-Q4' })).whole).toMatchObject({ n: 66 })
    expect((await report({ period: '2026-Q3' })).whole).toMatchObject({ n: 0, noes: 0, rate: null })
    expect((await maria.send(refusalsApi.report, { period: '2026-10' })).status).toBe(400)
  })

  test('names colleagues, and nobody else who decided', async () => {
    expect((await partBy('colleague'))?.rows).toMatchObject([{ name: 'Maria Petrova', n: 66 }])
    expect((await partBy('colleague', { decider: 'participant' }))?.rows).toMatchObject([{ value: null }])
  })

  test('shows offence groups only where the organisation keeps them', async () => {
    expect(await partBy('offence-group')).toBeUndefined()
  })

  test('counts what was written down by hand aside, in no rate', async () => {
    await many(5, { answer: 'no', by: 'landlord', source: 'by-hand' })
    const { byHand, whole } = await report()
    expect({ byHand, n: whole.n }).toEqual({ byHand: 5, n: 66 })
  })
})

describe('small numbers', () => {
  test('are hidden, and with them what they could be worked out from', async () => {
    const unitId = await world.unit('Lom')
    const ana = await world.actor([{ role: 'coordinator', unitId }])
    await many(3, { unitId, sex: 'woman', answer: 'no' })
    await many(12, { unitId, sex: 'man', answer: 'no' })
    await many(12, { unitId, sex: 'man', answer: 'yes' })
    await many(15, { unitId, sex: 'not-said', answer: 'yes' })
    await many(15, { unitId, sex: 'not-said', answer: 'no' })
    const { parts, whole } = await ana.ask(refusalsApi.report, { period: '2026', unitId })
    expect(whole).toMatchObject({ n: 57, noes: 30 })
    expect(parts.find(({ dimension }) => dimension === 'sex')?.rows).toMatchObject([
      { value: 'woman', n: 'few', noes: 'withheld', rate: null },
      { value: 'man', n: 'withheld', noes: 'withheld', rate: null },
      { value: 'not-said', n: 30, noes: 15 },
    ])
    const { bytes } = await ana.send(refusalsApi.exportReport, { period: '2026', unitId })
    const { sheets } = readWorkbook(bytes, 'report.xlsx')
    const text = JSON.stringify(sheets[0]!.rows)
    expect(text).toContain('<5')
    expect(text).toContain('Wilson')
    expect(text).not.toMatch(/,3,3,/)
  })

  test('begin where the house says', async () => {
    const unitId = await world.unit('Vidin')
    const ana = await world.actor([{ role: 'coordinator', unitId }])
    await many(7, { unitId, answer: 'no' })
    await many(7, { unitId, answer: 'yes' })
    const whole = async () => (await ana.ask(refusalsApi.report, { period: '2026', unitId })).whole
    expect(await whole()).toMatchObject({ n: 14, noes: 7 })
    await world.owner.query(
      `insert into house_values (key, value, valid_from, why) values ('small-cells-below', 8, '2026-01-01', 'agreed')`,
    )
    expect(await whole()).toMatchObject({ n: 14, noes: 'withheld' })
    await world.owner.query(`delete from house_values where key = 'small-cells-below'`)
  })
})

describe('behind a figure', () => {
  test('stand the “no”s, for whoever may see the people', async () => {
    const asked = { period: '2026', unitId: pleven, dimension: 'sex', value: 'woman' } as const
    expect((await maria.ask(refusalsApi.behindFigure, asked)).refusals).toHaveLength(12)
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.ask(refusalsApi.behindFigure, asked)).refusals).toEqual([])
    expect((await elsewhere.ask(refusalsApi.report, { period: '2026', unitId: pleven })).whole.n).toBe(0)
  })

  test('is not told to a manager where it would say of whom health was known', async () => {
    const id = await answered({ answer: 'no', day: '2024-01-05' })
    await world.owner.query(`update counted_answers set health = 'yes' where refusal_id = $1`, [id])
    const asked = { period: '2024', unitId: pleven, dimension: 'health', value: 'yes' } as const
    expect((await maria.ask(refusalsApi.behindFigure, asked)).refusals).toHaveLength(1)
    expect((await manager.ask(refusalsApi.behindFigure, asked)).refusals).toEqual([])
    const opens = async (who: TestActor) =>
      (await report({}, who)).parts.find(({ dimension }) => dimension === 'health')?.opens
    expect([await opens(maria), await opens(manager)]).toEqual([true, false])
  })

  test('nobody else reads counted answers, as rows or as counts', async () => {
    const helper = await world.actor([{ role: 'family-worker', unitId: pleven }])
    expect((await helper.send(refusalsApi.report, { period: '2026' })).status).toBe(403)
    const { rows } = await world.owner.query(
      `select has_table_privilege('landfall_staff', 'counted_answers', 'select') as reads,
         has_table_privilege('landfall_staff', 'yes_answers', 'select') as reads_yes`,
    )
    expect(rows).toEqual([{ reads: false, reads_yes: false }])
  })
})

test('when somebody is forgotten, how often stays and whom, why in words and when goes', async () => {
  const id = await answered({ sex: 'woman', answer: 'no', day: '2023-05-17' })
  const { rows: told } = await world.owner.query(`select person_id from refusals where id = $1`, [id])
  await world.owner.query(`update refusals set words = 'Her own words', source_id = $2 where id = $1`, [
    id,
    id,
  ])
  await world.owner.query(`select forget_in_refusals(array[$1::uuid])`, [told[0].person_id])
  const { rows } = await world.owner.query(
    `select r.person_id, r.words, r.decider_id, r.source_id, r.reason, c.sex, c.decided_on::text, c.decider_id as counted
     from refusals r join counted_answers c on c.refusal_id = r.id where r.id = $1`,
    [id],
  )
  expect(rows).toEqual([
    {
      ...{ person_id: null, words: null, decider_id: null, source_id: null, reason: 'no-capacity' },
      ...{ sex: 'woman', decided_on: '2023-04-01', counted: null },
    },
  ])
})
