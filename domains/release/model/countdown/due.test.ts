import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listToBegin } from './begin.ts'
import { dueDay, isLateEvidence, standingOf } from './due.ts'
import { laneNames, laneOf, laneSpans } from './lanes.ts'

describe('a due day', () => {
  const cases: [number, string, string][] = [
    [-14, '2026-12-01', '2026-11-17'],
    [-1, '2028-03-01', '2028-02-29'],
    [-1, '2026-03-30', '2026-03-29'],
    [1, '2026-10-25', '2026-10-26'],
    [0, '2026-12-31', '2026-12-31'],
  ]
  for (const [dueOffset, day, due] of cases)
    test(`${dueOffset} days from ${day} is ${due}, whatever clocks and leap years do`, () =>
      expect(dueDay({ dueOffset, shortOffset: null }, day, false)).toBe(due))

  test('moves with the release day by as many days as it moves', () => {
    const anyDay = fc
      .integer({ min: 0, max: 4000 })
      .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }))
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -180, max: 14 }),
        (day, by, dueOffset) => {
          const item = { dueOffset, shortOffset: null }
          const before = Temporal.PlainDate.from(dueDay(item, day.toString(), false)!)
          const after = Temporal.PlainDate.from(dueDay(item, day.add({ days: by }).toString(), false)!)
          expect(before.until(after, { largestUnit: 'days' }).days).toBe(by)
        },
      ),
    )
  })

  test('of the short list is the day itself, and what it leaves out waits a week', () => {
    expect(dueDay({ dueOffset: -90, shortOffset: 0 }, '2026-12-01', true)).toBe('2026-12-01')
    expect(dueDay({ dueOffset: -90, shortOffset: null }, '2026-12-01', true)).toBe('2026-12-08')
    expect(dueDay({ dueOffset: 14, shortOffset: null }, '2026-12-01', true)).toBe('2026-12-15')
  })
})

describe('an item', () => {
  test('is late from the day after it was due, and never once it is done', () => {
    const today = '2026-11-22'
    const standing = (due: string | null, state: 'open' | 'done' = 'open') =>
      standingOf({ state, due }, today)
    expect(
      ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30', null].map((due) => standing(due)),
    ).toEqual([...['late', 'soon', 'soon', 'open', 'open']])
    expect(standing('2026-01-01', 'done')).toBe('done')
  })

  test('has late evidence from the day of the release on', () => {
    const on = (day: string) => isLateEvidence(day, '2026-12-01')
    expect(['2026-11-30', '2026-12-01', '2026-12-05'].map(on)).toEqual([false, true, true])
    expect(isLateEvidence('2026-12-05', null)).toBe(false)
  })
})

describe('which list begins', () => {
  const facts = { today: '2026-11-22', horizon: 180 }
  const ahead = (plannedDay: string | null) =>
    listToBegin({ state: 'ahead', day: null, plannedDay, begunOn: null }, facts)
  const out = (day: string, begunOn: string | null = null) =>
    listToBegin({ state: 'happened', day, plannedDay: null, begunOn }, facts)
  test('the whole one within the horizon, the short one on the last day and the day itself', () => {
    expect([ahead('2027-05-21'), ahead('2027-05-22'), ahead('2026-11-24')]).toEqual(['full', null, 'full'])
    expect([ahead('2026-11-23'), ahead('2026-11-22'), ahead('2026-11-21'), ahead(null)]).toEqual([
      ...['short', 'short', null, null],
    ])
  })
  test('the short one for whoever came out in the last days unprepared, once', () => {
    expect([
      out('2026-11-22'),
      out('2026-11-19'),
      out('2026-11-18'),
      out('2026-11-22', '2026-11-22'),
    ]).toEqual([...['short', 'short', null, null]])
  })
})

test('the lanes lie one after another, without a gap and without a day in two of them', () => {
  const spans = laneNames.map((name) => laneSpans[name])
  for (const [index, [first]] of spans.slice(1).entries()) expect(first).toBe(spans[index]![1] + 1)
  expect([-91, -90, 0, 14, 15].map(laneOf)).toEqual([null, '-90', 'gate', '+14', null])
})
