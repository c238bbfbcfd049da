import { expect, test } from 'vitest'
import type { PersonFile } from './person-file.ts'
import { wayBetween, wayOf } from './way.ts'
import { whyCurrent } from './why-current.ts'

const today = '2026-11-22'
const entered = { recordId: '1', recordedBy: null }
const status = (id: string, name: PersonFile['statuses'][number]['status'], from: string) => ({
  ...{ id, status: name, from, source: 'prison' as const, saidBy: null, note: null },
  ...{ recordedAt: `${from}T08:00:00Z`, ...entered },
})
const place = (id: string, prison: string, from: string, until: string | null = null) => ({
  ...{ id, prison, wing: null, from, until, source: 'prison' as const },
  ...{ recordedAt: `${from}T08:00:00Z`, ...entered },
})
const date = (
  id: string,
  kind: PersonFile['releaseDates'][number]['kind'],
  day: string | null,
  statedOn: string,
  more: Partial<PersonFile['releaseDates'][number]> = {},
) => ({
  ...{ id, kind, day, unknownBecause: null, certainty: 'likely' as const, earliest: null, latest: null },
  ...{
    unplanned: false,
    source: 'prison' as const,
    statedOn,
    why: null,
    recordedAt: `${statedOn}T08:00:00Z`,
  },
  ...{ supersededBy: null, withdrawn: null, ...entered, ...more },
})

const person = (
  statuses: PersonFile['statuses'],
  places: PersonFile['places'] = [],
  releaseDates: PersonFile['releaseDates'] = [],
) => ({
  ...{ statuses, places, releaseDates, status: statuses.at(-1) ?? null },
  releaseDate: releaseDates.at(-1) ?? null,
  transfers: [] as PersonFile['transfers'],
})

test('remand, a move, the gate: three stretches, and the gate is a point of its own', () => {
  const way = wayOf(
    person(
      [
        status('a', 'remand', '2026-03-01'),
        status('b', 'serving', '2026-05-01'),
        status('c', 'released', '2026-10-12'),
      ],
      [place('d', 'Bacău', '2026-03-01'), place('e', 'Pleven', '2026-06-01', '2026-10-12')],
    ),
    today,
  )!
  expect(way.spells.map(({ ground, prison, from }) => [ground, prison, from])).toEqual([
    ['inside', 'Bacău', '2026-03-01'],
    ['inside', 'Pleven', '2026-06-01'],
    ['outside', null, '2026-10-12'],
  ])
  expect(way.points.map(({ kind }) => kind)).toEqual(['begins', 'status', 'moved', 'gate'])
  expect(way).toMatchObject({ from: '2026-03-01', until: today })
})

test('a date that moves is a point on the day it was said; the awaited day lies ahead with its band', () => {
  const ahead = date('z', 'expected', '2026-12-04', '2026-11-01', {
    earliest: '2026-12-01',
    latest: '2026-12-20',
  })
  const first = date('y', 'expected', '2026-12-20', '2026-06-01', { supersededBy: 'z' })
  const way = wayOf(person([status('a', 'serving', '2026-01-01')], [], [first, ahead]), today)!
  expect(way.points.at(-2)).toMatchObject({
    kind: 'date-moved',
    day: '2026-11-01',
    earlier: '2026-12-20',
    now: '2026-12-04',
  })
  expect(way.points.at(-1)).toMatchObject({ kind: 'awaited', passed: false, latest: '2026-12-20' })
  expect(way.until).toBe('2026-12-20')
})

test('coming over from another unit is a point on the way', () => {
  const transfer = { id: 't', from: 'Oslo', to: 'Pleven', day: '2026-06-01', reason: 'family' }
  const came = { ...transfer, recordedAt: '2026-06-01T08:00:00Z', recordedBy: null }
  const way = wayOf({ ...person([status('a', 'serving', '2026-01-01')]), transfers: [came] }, today)!
  expect(way.points.at(-1)).toMatchObject({ kind: 'came', day: '2026-06-01', from: 'Oslo', to: 'Pleven' })
})

test('a day that passed without a word is still shown', () => {
  const way = wayOf(
    person([status('a', 'serving', '2026-01-01')], [], [date('y', 'expected', '2026-11-01', '2026-06-01')]),
    today,
  )!
  expect(way.points.at(-1)).toMatchObject({ kind: 'awaited', passed: true })
})

test('a date for another time in custody is no move of the one before', () => {
  const statuses = [
    ...[status('a', 'serving', '2026-01-01'), status('b', 'released', '2026-09-01')],
    status('c', 'returned-to-custody', '2026-10-01'),
  ]
  const dates = [
    date('y', 'confirmed', '2026-09-01', '2026-08-01', { supersededBy: 'z' }),
    date('z', 'confirmed', '2027-02-01', '2026-10-20'),
  ]
  const way = wayOf(person(statuses, [], dates), today)!
  expect(way.points.map(({ kind }) => kind)).not.toContain('date-moved')
})

test('without anything that has a day there is no way to draw', () => {
  expect(wayOf(person([]), today)).toBeNull()
})

test('why a date is the current one', () => {
  const confirmed = date('c', 'confirmed', '2026-12-01', '2026-11-01')
  const expected = date('e', 'expected', '2026-12-04', '2026-11-10')
  const unknown = date('u', 'confirmed', null, '2026-11-01', { unknownBecause: 'appeal-pending' })
  expect(whyCurrent([])).toBeNull()
  expect(whyCurrent([expected])).toEqual({ because: 'only-one' })
  expect(whyCurrent([confirmed, expected])).toEqual({
    because: 'kind-first',
    kind: 'confirmed',
    before: 'expected',
  })
  expect(whyCurrent([unknown, expected])).toMatchObject({
    because: 'day-first',
    kind: 'expected',
    before: 'confirmed',
  })
  expect(whyCurrent([confirmed, expected], '2026-12-02')).toEqual({ because: 'only-one' })
  expect(whyCurrent([{ ...expected, id: 'old', supersededBy: 'e' }, expected])).toMatchObject({
    because: 'latest-word',
  })
})

test('a part of a way has the stretches cut to it, and nothing of before or after', () => {
  const statuses = [
    status('a', 'serving', '2025-01-01'),
    status('b', 'released', '2026-02-02'),
    status('c', 'returned-to-custody', '2026-09-01'),
  ]
  const part = wayBetween(wayOf(person(statuses), today)!, '2025-06-01', '2026-03-01')
  expect(part.spells.map(({ ground, from, until }) => [ground, from, until])).toEqual([
    ['inside', '2025-06-01', '2026-02-02'],
    ['outside', '2026-02-02', '2026-09-01'],
  ])
  expect(part.points.map(({ kind }) => kind)).toEqual(['gate'])
})
