import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { shippedPacks } from '../../model/instruments/shipped-packs.ts'

const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))

let world: World
let pleven: string
let maria: TestActor
let worker: TestActor
let elena: string
let areas: Record<string, string>

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }], { name: 'Ivan Kolev' })
  elena = await world.person(pleven, 'Elena Popescu')
  await world.owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [elena, pleven, worker.userId],
  )
  const house = await world.actor([{ role: 'administrator' }])
  for (const pack of shippedPacks) await house.do(instrumentsApi.installPack, {}, { file: bytesOf(pack) })
  const { rows } = await world.owner.query<{ id: string; slug: string }>('select id, slug from life_areas')
  areas = Object.fromEntries(rows.map(({ id, slug }) => [slug, id]))
})
afterAll(() => world.close())

const phq2 = (answers: Record<string, number | 'not-said'>) => ({
  ...({ personId: elena, instrument: 'phq-2', language: 'en', areaId: null } as const),
  ...({ answeredBy: 'staff', answeredOn: '2026-11-20', answers } as const),
})
const rulers = (area: string) => ({
  ...({ personId: elena, instrument: 'readiness', language: 'bg', areaId: areas[area]! } as const),
  ...({ answeredBy: 'staff', answeredOn: '2026-11-20' } as const),
  answers: { importance: 8, confidence: 3, readiness: 5 },
})

describe('asking', () => {
  test('gives a total, where it stands to the lines, and who was asking', async () => {
    const result = await maria.do(instrumentsApi.record, phq2({ 'little-interest': 2, down: 1 }))
    expect(result).toMatchObject({ total: 3, recordedBy: 'Maria Petrova', answeredBy: 'staff' })
    expect(result.standings).toEqual([{ line: 0, isReached: true, isSure: true }])
  })

  test('gives no total when somebody does not want to say, and keeps that they did not', async () => {
    const result = await maria.do(instrumentsApi.record, phq2({ 'little-interest': 3, down: 'not-said' }))
    expect(result).toMatchObject({ total: null, standings: [], answers: { down: 'not-said' } })
  })

  test('names every answer that cannot be, and a day that has not come', async () => {
    const wrong = { ...phq2({ 'little-interest': 7, sleep: 1 }), answeredOn: '2026-11-23' }
    await expect(maria.do(instrumentsApi.record, wrong)).rejects.toMatchObject({
      codes: ['answer-not-offered', 'answer-unknown-item', 'answered-in-future'],
    })
    await expect(maria.do(instrumentsApi.record, phq2({}))).rejects.toMatchObject({
      codes: ['nothing-answered'],
    })
  })

  test('is refused in a language without an official text, and the questions are not shown in it', async () => {
    const inBulgarian = { ...phq2({ down: 1 }), language: 'bg' }
    await expect(maria.do(instrumentsApi.record, inBulgarian)).rejects.toMatchObject({
      reasons: [{ code: 'no-official-text', field: 'language' }],
    })
    expect(
      (await maria.send(instrumentsApi.questionnaire, { instrument: 'audit', language: 'en' })).status,
    ).toBe(422)
  })

  test('twice with the same command is once', async () => {
    const commandId = '01900000-0000-7000-8000-000000000001'
    const answers = phq2({ 'little-interest': 0, down: 0 })
    const first = await maria.do(instrumentsApi.record, answers, { commandId })
    expect(await maria.do(instrumentsApi.record, answers, { commandId })).toEqual(first)
  })

  test("about somebody else's person is not found", async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(instrumentsApi.record, phq2({ down: 1 }))).status).toBe(404)
    expect((await elsewhere.send(instrumentsApi.ofPerson, { personId: elena })).status).toBe(404)
  })
})

describe('the rulers', () => {
  test('are asked in our own words, about one area of life', async () => {
    const asked = { instrument: 'readiness', language: 'bg', areaId: areas.work! } as const
    const { questions } = await maria.ask(instrumentsApi.questionnaire, asked)
    expect(questions.map(({ text }) => text.split(':')[0])).toEqual(['Работа', 'Работа', 'Работа'])
    expect(questions[0]!.options).toHaveLength(11)
    await expect(maria.do(instrumentsApi.record, { ...rulers('work'), areaId: null })).rejects.toMatchObject({
      reasons: [{ code: 'ruler-area', field: 'areaId' }],
    })
  })

  test('are never added up', async () => {
    const result = await worker.do(instrumentsApi.record, rulers('work'))
    expect(result).toMatchObject({ total: null, standings: [], area: { names: { en: 'Work' } } })
    expect(result.answers).toEqual({ importance: 8, confidence: 3, readiness: 5 })
  })
})

describe('who sees what', () => {
  test('without the compartment of health, neither questionnaires about health nor rulers about drinking are there', async () => {
    await maria.do(instrumentsApi.record, phq2({ 'little-interest': 1, down: 1 }))
    await maria.do(instrumentsApi.record, rulers('alcohol'))
    await maria.do(instrumentsApi.record, rulers('housing'))
    const seen = await worker.ask(instrumentsApi.ofPerson, { personId: elena })
    expect(new Set(seen.results.map(({ instrument }) => instrument))).toEqual(new Set(['readiness']))
    const about = (await worker.ask(instrumentsApi.ofPerson, { personId: elena })).results.map(
      ({ area }) => area?.names.en,
    )
    expect(about).toContain('Housing')
    expect(about).not.toContain('Alcohol')
    expect(seen.offered).toEqual([{ instrument: 'readiness', languages: ['en', 'nb', 'bg', 'ro'] }])
    expect(seen.areas.map(({ names }) => names.en)).not.toContain('Alcohol')
  })

  test('and nothing of it can be written there either', async () => {
    await expect(worker.do(instrumentsApi.record, phq2({ down: 1 }))).rejects.toMatchObject({
      codes: ['instrument-closed'],
    })
    await expect(worker.do(instrumentsApi.record, rulers('drugs'))).rejects.toMatchObject({
      codes: ['instrument-closed'],
    })
    await expect(
      worker.do(instrumentsApi.handOver, {
        personId: elena,
        instrument: 'phq-2',
        language: 'en',
        areaId: null,
      }),
    ).rejects.toMatchObject({ codes: ['instrument-closed'] })
  })

  test('no other side of the house reads results: no volunteer, partner or stranger, and no background work', async () => {
    const { rows } = await world.owner.query<{ role: string }>(
      `select role from unnest(array['volunteer', 'partner', 'participant', 'relative', 'system', 'anyone']) role,
         unnest(array['instrument_results', 'instrument_sittings']) t
       where has_table_privilege('landfall_' || role, t, 'select') or has_any_column_privilege('landfall_' || role, t, 'select')`,
    )
    expect(rows).toEqual([])
  })

  test('both lines are told where nobody has said whether this is a woman or a man', async () => {
    await world.owner.query(
      `insert into instrument_results (person_id, compartment, instrument, definition_version, language, answered_by, answered_on,
         answers, total, recorded_at, recorded_by) values ($1, 'help', 'audit-c', 1, 'en', 'paper', '2026-11-21', '{}', 3, now(), $2)`,
      [elena, maria.userId],
    )
    const standingsOf = async () =>
      (await maria.ask(instrumentsApi.ofPerson, { personId: elena })).results.find(
        ({ instrument }) => instrument === 'audit-c',
      )!.standings
    expect(await standingsOf()).toEqual([
      { line: 0, isReached: false, isSure: true },
      { line: 1, isReached: false, isSure: false },
      { line: 2, isReached: true, isSure: false },
    ])
    await world.owner.query(`update people set sex = 'woman' where id = $1`, [elena])
    expect(await standingsOf()).toEqual([
      { line: 0, isReached: false, isSure: true },
      { line: 2, isReached: true, isSure: true },
    ])
  })

  test('what was written into another compartment by mistake stands in that of health all the same', async () => {
    const seen = await worker.ask(instrumentsApi.ofPerson, { personId: elena })
    expect(seen.results.map(({ instrument }) => instrument)).not.toContain('audit-c')
  })
})

describe('what was typed in wrongly', () => {
  test('is withdrawn with a reason, once, and shown no more', async () => {
    const { id, version } = await maria.do(instrumentsApi.record, phq2({ down: 2, 'little-interest': 2 }))
    const because = 'The answers of somebody else.'
    const wrongPerson = { personId: await world.person(pleven), id, version, because }
    expect((await maria.send(instrumentsApi.withdraw, wrongPerson)).status).toBe(404)
    await maria.do(instrumentsApi.withdraw, { personId: elena, id, version, because })
    const { results } = await maria.ask(instrumentsApi.ofPerson, { personId: elena })
    expect(results.map((result) => result.id)).not.toContain(id)
    expect(
      (await maria.send(instrumentsApi.withdraw, { personId: elena, id, version, because })).status,
    ).toBe(404)
    const { rows } = await world.owner.query(
      'select withdrawn_because, withdrawn_by from instrument_results where id = $1',
      [id],
    )
    expect(rows).toEqual([{ withdrawn_because: because, withdrawn_by: maria.userId }])
  })
})

describe('on paper', () => {
  const paper = async (more: object) =>
    maria.send(instrumentsApi.paper, { instrument: 'phq-2', language: 'en', ...more })
  test('the questions print as a tagged form, large as well', async () => {
    const normal = await paper({})
    expect(normal.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(normal.bytes.toString('latin1')).toContain('/MarkInfo')
    expect((await paper({ large: true })).bytes.equals(normal.bytes)).toBe(false)
  })

  test('what was ticked is typed in for the day it was ticked', async () => {
    const typed = {
      ...phq2({ down: 0, 'little-interest': 1 }),
      answeredBy: 'paper',
      answeredOn: '2026-10-02',
    } as const
    expect(await maria.do(instrumentsApi.record, typed)).toMatchObject({
      answeredBy: 'paper',
      answeredOn: '2026-10-02',
    })
  })
})
