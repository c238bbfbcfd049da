import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compartments } from '#domains/journal/model/compartments.ts'
import { obstaclesToEntry } from '#domains/journal/model/entry-rules.ts'
import { journalApi } from '#domains/journal/model/index.ts'
import { obstaclesToCustodyStay } from '#domains/people/model/custody.ts'
import { duplicatesApi } from '#domains/people/model/duplicates-api.ts'
import { peopleApi, releaseWarningCodes } from '#domains/people/model/index.ts'
import { obstaclesToReleaseDate } from '#domains/people/model/release-date-rules.ts'
import { obstaclesToStatusChange } from '#domains/people/model/status.ts'
import { releaseApi } from '#domains/release/model/index.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'
import type { TestActor } from '../testing/world.ts'
import { exampleCentre } from './example.ts'
import { sentences } from './sentences/index.ts'

const today = '2026-11-22'
const rows = exampleCentre({ today })
const byPerson = <Row extends { personId: string }>(list: Row[]) =>
  Map.groupBy(list, ({ personId }) => personId)

describe('the example centre', () => {
  test('is the same on the same day, and another for another seed', () => {
    expect(exampleCentre({ today })).toEqual(rows)
    const other = exampleCentre({ today, seed: 7 })
    expect(other.people.map(({ displayName }) => displayName)).not.toEqual(
      rows.people.map(({ displayName }) => displayName),
    )
  })

  test('writes in all four languages, and people write their names in Cyrillic and Latin', () => {
    const written = new Set(rows.journalEntries.map(({ text }) => text))
    const todo = new Set(rows.tasks.map(({ title }) => title))
    for (const words of Object.values(sentences)) {
      expect(words.after.some((text) => written.has(text))).toBe(true)
      expect(words.wordsInside.some((text) => written.has(text))).toBe(true)
      expect(words.tasks.inside.some((title) => todo.has(title))).toBe(true)
    }
    const scripts = [/\p{Script=Cyrillic}/u, /[æøå]/, /[șț]/, /[łż]/, /ư/]
    for (const script of scripts)
      expect(rows.people.some(({ displayName }) => script.test(displayName))).toBe(true)
  })

  test('names nobody whom the papers name, and nobody twice', () => {
    const known = [
      'Борисов',
      'Радев',
      'Костов',
      'Бербатов',
      'Стоичков',
      'Støre',
      'Solberg',
      'Stoltenberg',
      'Haaland',
      'Breivik',
      'Iohannis',
      'Ceaușescu',
      'Hagi',
      'Năstase',
    ]
    const families = new Set(rows.people.flatMap(({ familyName }) => familyName.split(/[ -]/)))
    expect(known.filter((name) => families.has(name) || families.has(`${name}а`))).toEqual([])
    const own = rows.people
      .filter(({ importId }) => importId === null)
      .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
    expect(new Set(own).size).toBe(own.length)
  })
})

// A Sunday, new year, a leap day, spring with its holidays, the middle of a week in summer.
describe.each([today, '2026-12-31', '2028-02-29', '2027-04-29', '2027-07-14'])('made on %s', (day) => {
  const centre = exampleCentre({ today: day })
  const born = new Map(centre.people.map((person) => [person.id, person]))

  test('it breaks no rule that its colleagues would be held to', () => {
    for (const [id, spells] of byPerson(centre.personStatuses)) {
      const filed = spells.map((spell) => ({ ...spell, from: spell.begins }))
      filed.forEach((change, index) => {
        const facts = { birth: born.get(id)!, today: day, spells: filed.slice(0, index) }
        expect(obstaclesToStatusChange(change, facts), id).toEqual([])
      })
    }
    for (const { personId, begins, ends, ...stay } of centre.personPlaces) {
      const facts = { birth: born.get(personId)!, today: day }
      expect(obstaclesToCustodyStay({ ...stay, from: begins, until: ends }, facts), personId).toEqual([])
    }
    for (const date of centre.releaseDates) {
      const facts = { birth: born.get(date.personId)!, today: date.statedOn }
      expect(obstaclesToReleaseDate(date, facts), date.personId).toEqual([])
    }
    for (const entry of centre.journalEntries) {
      const facts = { today: entry.writtenAt.slice(0, 10), mayWrite: compartments }
      expect(obstaclesToEntry(entry, facts)).toEqual([])
    }
  })

  test('nothing was written later than the day before', () => {
    const entered = [
      centre.people,
      centre.personStatuses,
      centre.personPlaces,
      centre.releaseDates,
      centre.responsibilities,
    ]
    const moments = [
      ...entered.flatMap((list) => list.map(({ recordedAt }) => recordedAt)),
      ...centre.journalEntries.map(({ writtenAt }) => writtenAt),
      ...centre.tasks.flatMap(({ createdAt, closedAt }) => [createdAt, closedAt ?? createdAt]),
    ]
    expect(moments.filter((moment) => moment >= day)).toEqual([])
  })

  test('everything follows the rest of what happened to the same person', () => {
    for (const [id, stays] of byPerson(centre.personPlaces)) {
      const begun = stays.map(({ begins }) => begins)
      expect(begun, id).toEqual(begun.toSorted())
    }
    for (const { begins, ends } of [...centre.responsibilities, ...centre.personPlaces])
      expect(ends === null || ends >= begins).toBe(true)
    for (const { personId, createdAt } of centre.tasks)
      expect(personId === null || createdAt >= born.get(personId)!.recordedAt).toBe(true)
  })
})

describe('loaded into a database', () => {
  let world: LoadedWorld
  let maria: TestActor

  beforeAll(async () => {
    world = await loadedWorld(today)
    maria = await world.as('maria@example.org')
  })
  afterAll(() => world.close())

  test('the coordinator reads everybody in the list, and each of them by themselves', async () => {
    const { people, total } = await maria.ask(peopleApi.list, { limit: 1000 })
    expect(total).toBe(rows.people.filter(({ unitId }) => unitId === rows.units[0]!.id).length)
    for (const { id, name } of people) {
      const file = await maria.ask(peopleApi.show, { id })
      expect(file.id, name).toBe(id)
    }
  })

  test('the board has at least thirty people ahead, and every warning occurs', async () => {
    const board = await maria.ask(releaseApi.board, {})
    expect(board.counts.ahead).toBeGreaterThanOrEqual(30)
    expect(board.counts.ahead).toBeLessThanOrEqual(48)
    expect(board.counts.unknown).toBeGreaterThan(3)
    const warned = new Set(board.people.flatMap(({ warnings }) => warnings))
    expect([...releaseWarningCodes].filter((code) => !warned.has(code))).toEqual([])
    const perDay = Map.groupBy(
      board.people.filter(({ day }) => day !== null),
      ({ day }) => day,
    )
    expect(Math.max(...[...perDay.values()].map((people) => people.length))).toBeLessThanOrEqual(3)
  })

  test('of nobody who is back in custody the old release is still awaited', async () => {
    const { people } = await maria.ask(releaseApi.board, {})
    const passed = people.filter(({ warnings }) => warnings.includes('passed-without-word'))
    expect(passed).toHaveLength(3)
  })

  test('Today has something of everything for the coordinator', async () => {
    const page = await maria.ask(journalApi.today, {})
    for (const part of ['tasks', 'near', 'moved', 'passed', 'entrusted'] as const) {
      expect(page[part].length, part).toBeGreaterThan(0)
      expect(page[part].length, part).toBeLessThan(25)
    }
  })

  test('three people of the imported list may be somebody who was already here', async () => {
    const { pairs } = await maria.ask(duplicatesApi.possible, {})
    const codes = pairs.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    expect(codes).toEqual(
      expect.arrayContaining(['same-name-across-scripts', 'birth-day-and-month-swapped', 'spelling-near']),
    )
    expect(pairs.length).toBeLessThan(8)
  })
})
