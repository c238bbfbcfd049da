import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaksOf, type MoveFacts } from './breaks.ts'
import { dueDay } from './due.ts'

const today = '2026-11-22'
const facts: MoveFacts = {
  ...{ today, fromDay: '2026-12-14', toDay: '2026-12-15', isShortList: false },
  ...{ items: [], fixed: [], holidays: [], away: [], meetings: [], gateConfirmedFor: [] },
}
const kinds = (over: Partial<MoveFacts>) => breaksOf({ ...facts, ...over }).map(({ kind }) => kind)
const item = (dueOffset: number) => ({
  ...{ name: 'papers', state: 'open' as const, dueOffset, shortOffset: null },
})

describe('a date that moves', () => {
  test('and nothing depends on it: nothing broke', () => expect(kinds({})).toEqual([]))

  test('away altogether: that alone is told', () =>
    expect(breaksOf({ ...facts, toDay: null, items: [item(-7)] })).toEqual([
      { kind: 'day-unknown', what: null, day: '2026-12-14' },
    ]))

  test('earlier: what has become late by it, not what was late before', () => {
    const found = breaksOf({ ...facts, toDay: '2026-11-30', items: [item(-14), item(-90), item(0)] })
    expect(found).toEqual([{ kind: 'due-passed', what: 'papers', day: '2026-11-16' }])
  })

  test('to a Friday, a weekend, a holiday or the evening before one', () => {
    const holidays = [{ day: '2026-12-24', name: 'Christmas Eve' }]
    expect(kinds({ toDay: '2026-12-18' })).toEqual(['friday'])
    expect(kinds({ toDay: '2026-12-19' })).toEqual(['weekend'])
    expect(breaksOf({ ...facts, toDay: '2026-12-23', holidays })).toMatchObject([
      { kind: 'eve-of-holiday', what: 'Christmas Eve' },
    ])
    expect(kinds({ toDay: '2026-12-24', holidays })).toEqual(['holiday'])
  })

  test('into the absence of somebody who was to be there', () => {
    const away = [{ kind: 'volunteer-away' as const, what: 'Radu', day: '2026-12-20' }]
    expect(breaksOf({ ...facts, away })).toEqual(away)
  })

  test('past a visit inside, or behind a meeting outside', () => {
    const meetings = [
      { with: 'Radu', day: '2026-12-16', inPrison: true },
      { with: 'Radu', day: '2026-12-14', inPrison: true },
      { with: 'Radu', day: '2026-12-13', inPrison: false },
      { with: 'Radu', day: '2026-11-01', inPrison: false },
    ]
    expect(kinds({ meetings })).toEqual(['visit-after-release', 'meeting-before-release'])
  })

  test('away from what is fixed: still inside then, or days without it', () => {
    const fixed = [{ what: 'a bed', day: '2026-12-14' }]
    expect(kinds({ fixed })).toEqual(['fixed-while-inside'])
    expect(kinds({ fixed, toDay: '2026-12-10' })).toEqual(['fixed-too-late'])
    expect(kinds({ fixed: [{ what: 'a bed', day: '2026-12-20' }] })).toEqual([])
  })

  test('from the day for which the gate plan was confirmed', () => {
    const gateConfirmedFor = ['2026-12-14', '2026-12-14', '2026-12-15']
    expect(breaksOf({ ...facts, gateConfirmedFor })).toEqual([
      { kind: 'gate-confirmed-for-other-day', what: null, day: '2026-12-14' },
    ])
  })
})

test('whatever the days: an item is told as broken exactly if it was not late by the old day and is by the new one', () => {
  const anyDay = fc
    .integer({ min: -40, max: 400 })
    .map((days) => Temporal.PlainDate.from(today).add({ days }).toString())
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.integer({ min: -180, max: 14 }),
      fc.boolean(),
      (fromDay, toDay, offset, short) => {
        const one = item(offset)
        const broke = kinds({ fromDay, toDay, items: [one], isShortList: short }).includes('due-passed')
        const lateBefore = dueDay(one, fromDay, false)! < today
        const lateNow = dueDay(one, toDay, short)! < today
        expect(broke).toBe(!lateBefore && lateNow)
      },
    ),
  )
})
