import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi, type ReleaseDateStatement } from '#domains/people/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { releaseApi } from '../model/index.ts'

let world: World
let unitId: string
let coordinator: TestActor
const today = '2026-11-22'

const said = (over: Partial<ReleaseDateStatement>): ReleaseDateStatement => ({
  ...{ kind: 'expected', day: null, unknownBecause: null, certainty: 'likely', earliest: null, latest: null },
  ...{ unplanned: false, source: 'prison', statedOn: today, why: 'The prison wrote' },
  ...over,
})

async function add(
  given: string,
  date: Partial<ReleaseDateStatement> | null,
  more: { prison?: string } = {},
) {
  const { prison } = more
  const { id } = await coordinator.do(peopleApi.add, {
    unitId,
    names: {
      ...{ given, family: 'Иванов', called: '' },
      ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
    },
    ...{ birthDate: null, birthYear: 1990, sex: 'not-asked', languages: [], interpreterNeeded: 'not-asked' },
    contact: { inPrison: null, phone: null, email: null, address: null, safeToLeaveMessage: 'not-asked' },
    offenceGroup: null,
    citizenshipGroup: null,
    status: { status: 'serving', from: '2026-01-01', source: 'prison', saidBy: null, note: null },
    place:
      prison === undefined ? null : { prison, wing: null, from: '2026-01-01', until: null, source: 'prison' },
    releaseDate: date === null ? null : said(date),
  })
  return id
}

const boardOf = (actor: TestActor, filter = {}) => actor.ask(releaseApi.board, filter)
const onBoard = async (actor: TestActor, personId: string) =>
  (await boardOf(actor)).people.find((person) => person.personId === personId)

beforeAll(async () => {
  loadTexts()
  world = await createWorld({ today })
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
})
afterAll(() => world.close())

describe('the release board', () => {
  test('says of each day what wants a decision: Friday, 24 December, 3 March, and the evenings before', async () => {
    const days: [string, string[], string | null][] = [
      ['2026-12-01', [], null],
      ['2026-12-04', ['friday'], null],
      ['2026-12-23', ['eve-of-holiday'], 'Christmas Eve'],
      ['2026-12-24', ['eve-of-holiday', 'holiday'], 'Christmas Eve'],
      ['2027-03-02', ['eve-of-holiday'], 'Liberation Day'],
      ['2027-03-03', ['holiday'], 'Liberation Day'],
    ]
    for (const [day, warnings, holiday] of days) {
      const id = await add('Георги', { day })
      expect(await onBoard(coordinator, id)).toMatchObject({ day, warnings, holiday, shortName: 'Георги И.' })
    }
  })

  test('warns of a day on which the unit itself is closed, and nobody else', async () => {
    const other = await world.unit('Vidin')
    await world.owner.query(
      `insert into closing_days (unit_id, day, name) values ($1, '2026-12-15', 'Move'), ($2, '2026-12-16', 'Away')`,
      [unitId, other],
    )
    const id = await add('Мария', { day: '2026-12-15' })
    const elsewhere = await add('Мария', { day: '2026-12-16' })
    expect(await onBoard(coordinator, id)).toMatchObject({ warnings: ['holiday'], holiday: 'Move' })
    expect(await onBoard(coordinator, elsewhere)).toMatchObject({ warnings: [] })
  })

  test('shows the closing days of the units on it, each by name where there are several', async () => {
    const [north, south] = [await world.unit('North'), await world.unit('South')]
    const both = await world.actor([
      { role: 'coordinator', unitId: north },
      { role: 'coordinator', unitId: south },
    ])
    await world.owner.query(
      `insert into closing_days (unit_id, day, name) values
        ($1, '2026-12-10', 'Move'), ($2, '2026-12-10', 'Paint'), ($2, '2026-12-11', 'Paint'), (null, '2026-12-14', 'Feast')`,
      [north, south],
    )
    await world.person(north)
    const shown = async (filter = {}) => {
      const { holidays } = await boardOf(both, { days: 30, ...filter })
      return holidays.filter(({ day }) => day < '2026-12-20').map(({ name }) => name)
    }
    expect(await shown()).toEqual(['Move', 'Feast'])
    await world.person(south)
    expect(await shown()).toEqual(['Move (North), Paint (South)', 'Paint (South)', 'Feast'])
    expect(await shown({ unitId: north })).toEqual(['Move', 'Feast'])
    expect(await shown({ unitId: south })).toEqual(['Paint', 'Paint', 'Feast'])
  })

  test('names holidays in the language of the page', async () => {
    const eve = async (language: 'ro' | 'bg') =>
      (await boardOf(coordinator, { language })).holidays.find(({ day }) => day === '2026-12-24')?.name
    expect([await eve('ro'), await eve('bg')]).toEqual(['Ajunul Crăciunului', 'Бъдни вечер'])
  })

  test('names a date that passed without a word until somebody says what happened', async () => {
    const id = await add('Стоян', { day: '2026-11-12' })
    expect(await onBoard(coordinator, id)).toMatchObject({ warnings: ['passed-without-word'] })
    await coordinator.do(peopleApi.releaseToday, {
      ...{ id, status: 'released', day: '2026-11-12', source: 'prison', saidBy: null, why: null },
    })
    expect(await onBoard(coordinator, id)).toBeUndefined()
  })

  test('keeps those without a day, with the reason, and those of whom nothing has been said', async () => {
    const appeal = await add('Елена', { unknownBecause: 'appeal-pending', earliest: '2027-02-01' })
    const silent = await add('Иван', null)
    expect(await onBoard(coordinator, appeal)).toMatchObject({
      day: null,
      unknownBecause: 'appeal-pending',
      earliest: '2027-02-01',
    })
    expect(await onBoard(coordinator, silent)).toMatchObject({ day: null, kind: null, unknownBecause: null })
  })

  test('ends where it was asked to, and counts who comes later', async () => {
    const prison = 'Ловеч'
    const near = await add('Близо', { day: '2026-12-10' }, { prison })
    await add('Далече', { day: '2027-05-10' }, { prison })
    const { people, counts, until, choices } = await boardOf(coordinator, { days: 30, prison })
    expect(until).toBe('2026-12-22')
    expect(people.map(({ personId }) => personId)).toEqual([near])
    expect(counts).toMatchObject({ ahead: 1, later: 1 })
    expect(choices.prisons).toContain(prison)
  })

  test('can be narrowed to those of whom nobody takes care yet', async () => {
    const prison = 'Белене'
    const cared = await add('А', { day: '2026-12-10' }, { prison })
    const alone = await add('Б', { day: '2026-12-11' }, { prison })
    await coordinator.do(peopleApi.entrust, {
      id: cared,
      userId: coordinator.userId,
      from: today,
      handover: null,
    })
    const ids = async (responsible: string) =>
      (await boardOf(coordinator, { prison, responsible })).people.map(({ personId }) => personId)
    expect(await ids('nobody')).toEqual([alone])
    expect(await ids(coordinator.userId)).toEqual([cared])
  })
})

describe('a date that moves', () => {
  test('shows as moved to everybody who looked before, until they have seen it', async () => {
    const id = await add('Радка', { day: '2026-12-07' })
    const colleague = await world.actor([{ role: 'coordinator', unitId }])
    await coordinator.do(releaseApi.markSeen, { seen: [{ personId: id, day: '2026-12-07' }] })
    expect(await onBoard(coordinator, id)).toMatchObject({ warnings: [], lastSeen: { day: '2026-12-07' } })

    await colleague.do(releaseApi.markSeen, { seen: [{ personId: id, day: '2026-12-07' }] })
    await colleague.do(peopleApi.stateReleaseDate, { id, ...said({ day: '2026-12-09' }) })
    expect(await onBoard(coordinator, id)).toMatchObject({
      day: '2026-12-09',
      warnings: ['moved-since-seen'],
      lastSeen: { day: '2026-12-07' },
    })

    await coordinator.do(releaseApi.markSeen, { seen: [{ personId: id, day: '2026-12-09' }] })
    expect(await onBoard(coordinator, id)).toMatchObject({ warnings: [] })

    // Whoever moved it knows, and to somebody who never looked nothing has moved.
    const newcomer = await world.actor([{ role: 'coordinator', unitId }])
    expect(await onBoard(colleague, id)).toMatchObject({ warnings: [] })
    expect(await onBoard(newcomer, id)).toMatchObject({ warnings: [], lastSeen: null })
  })
})

describe('who sees whom', () => {
  test('a caseload worker sees the entrusted alone, and can mark nobody else as seen', async () => {
    const worker = await world.actor([{ role: 'family-worker', unitId }])
    const entrusted = await add('Поверена', { day: '2026-12-14' })
    const other = await add('Друга', { day: '2026-12-14' })
    await coordinator.do(peopleApi.entrust, {
      id: entrusted,
      userId: worker.userId,
      from: today,
      handover: null,
    })
    const { people, choices } = await boardOf(worker)
    expect(people.map(({ personId }) => personId)).toEqual([entrusted])
    expect(choices.prisons).toEqual([])
    const seen = [entrusted, other].map((personId) => ({ personId, day: '2026-12-14' }))
    await worker.do(releaseApi.markSeen, { seen })
    const { rows } = await world.owner.query('select person_id from release_seen where user_id = $1', [
      worker.userId,
    ])
    expect(rows).toEqual([{ person_id: entrusted }])
    const audit = await world.owner.query(
      `select people from audit.entries where user_id = $1 and operation = 'release.mark-seen'`,
      [worker.userId],
    )
    expect(audit.rows).toEqual([{ people: [] }])
  })

  test('another unit, an administrator and a stranger see nobody', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    const administrator = await world.actor([{ role: 'administrator' }])
    expect((await boardOf(elsewhere)).people).toEqual([])
    expect((await administrator.send(releaseApi.board, {})).status).toBe(403)
    expect((await world.stranger.send(releaseApi.board, {})).status).toBe(401)
  })

  test('whom the board showed is on record', async () => {
    const prison = 'Враца'
    const id = await add('Записан', { day: '2026-12-14' }, { prison })
    await boardOf(coordinator, { prison })
    const { rows } = await world.owner.query(
      `select people from audit.entries where operation = 'release.board' order by at desc limit 1`,
    )
    expect(rows[0].people).toEqual([id])
  })
})

describe('on paper', () => {
  test('the board prints as a tagged list in the language of the reader', async () => {
    const bytes = (await coordinator.ask(releaseApi.printBoard, { by: 'responsible' })) as unknown as Buffer
    const pdf = bytes.toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/StructTreeRoot')
  })

  test('the export is open to those who may export people, and to nobody else', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const csv = (await coordinator.ask(releaseApi.exportBoard, { format: 'csv' })) as unknown as Buffer
    expect(csv.toString('utf8')).toContain('Георги Иванов')
    expect((await manager.send(releaseApi.exportBoard, { format: 'csv' })).status).toBe(403)
    expect((await manager.send(releaseApi.printBoard, {})).status).toBe(200)
  })
})
