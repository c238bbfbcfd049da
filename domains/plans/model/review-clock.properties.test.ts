import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type House, nextReview, type ReviewFacts } from './review-due.ts'
import type { KnownDate } from './standing.ts'

const start = Temporal.PlainDate.from('2024-01-01')
const dayAfter = (days: number) => start.add({ days }).toString()
const lines = [
  { situation: 'first', fromDays: 0, weeks: 4 },
  { situation: 'ahead', fromDays: 0, weeks: 4 },
  { situation: 'ahead', fromDays: 91, weeks: 8 },
  { situation: 'ahead', fromDays: 366, weeks: 24 },
  { situation: 'no-date', fromDays: 0, weeks: 12 },
  { situation: 'remand', fromDays: 0, weeks: 8 },
  { situation: 'indeterminate', fromDays: 0, weeks: 24 },
  { situation: 'outside', fromDays: 0, weeks: 4 },
  { situation: 'outside', fromDays: 91, weeks: 12 },
] as const
const table = {
  id: 'a',
  unitId: null,
  country: null,
  validFrom: '2020-01-01',
  lines: [...lines],
  source: 'x',
}

const houseOn = (day: number): House => ({
  ...{ tables: [table], unitId: null, country: 'BG', heldWithin: 14, today: dayAfter(day) },
})

let made = 0
const dateKnown = (knownOn: number, day: number | null): KnownDate => ({
  ...{ id: `d${made++}`, kind: 'expected', day: day === null ? null : dayAfter(day), unknownBecause: null },
  ...{ certainty: 'likely', earliest: null, latest: null, unplanned: false, source: 'prison' },
  ...{
    statedOn: dayAfter(knownOn),
    recordedAt: `${dayAfter(knownOn)}T10:00:00Z`,
    why: null,
    supersededBy: null,
  },
  ...{ knownOn: dayAfter(knownOn), withdrawnOn: null },
})

const anyPause = fc
  .record({ begins: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 0, max: 120 }) })
  .map(({ begins, length }) => ({ begins: dayAfter(begins), ends: dayAfter(begins + length) }))

const anyFacts: fc.Arbitrary<ReviewFacts> = fc
  .record({
    begun: fc.integer({ min: 0, max: 60 }),
    held: fc.option(fc.integer({ min: 61, max: 200 })),
    pauses: fc.array(anyPause, { maxLength: 4 }),
    out: fc.option(fc.integer({ min: 30, max: 500 })),
    stated: fc.array(
      fc.record({
        known: fc.integer({ min: 0, max: 600 }),
        day: fc.option(fc.integer({ min: 0, max: 1500 })),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ begun, held, pauses, out, stated }) => ({
    begunOn: dayAfter(begun),
    lastHeldOn: held === null ? null : dayAfter(held),
    pauses,
    statuses: [
      { id: 'a', status: 'serving' as const, from: '2023-01-01', recordedAt: '2023-01-01T09:00:00Z' },
      ...(out === null
        ? []
        : [
            {
              id: 'b',
              status: 'released' as const,
              from: dayAfter(out),
              recordedAt: `${dayAfter(out)}T09:00:00Z`,
            },
          ]),
    ],
    dates: stated.map(({ known, day }) => dateKnown(known, day)),
  }))

const anyToday = fc.integer({ min: 0, max: 900 })

describe('for any history of dates, statuses and pauses', () => {
  test('a pause makes nothing overdue, and nothing due earlier', () => {
    fc.assert(
      fc.property(anyFacts, anyPause, anyToday, (facts, pause, today) => {
        const without = nextReview(facts, houseOn(today))
        const paused = nextReview({ ...facts, pauses: [...facts.pauses, pause] }, houseOn(today))
        expect(paused.overdueDays).toBeLessThanOrEqual(without.overdueDays)
        if (without.state !== 'overdue') expect(paused.state).not.toBe('overdue')
        expect(paused.due === null || without.due === null || paused.due >= without.due).toBe(true)
      }),
    )
  })

  test('no review comes due within a pause', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const { due } = nextReview(facts, houseOn(today))
        expect(facts.pauses.some(({ begins, ends }) => due !== null && begins <= due && due < ends)).toBe(
          false,
        )
      }),
    )
  })

  test('a date that becomes known later changes nothing about the days before it', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, fc.integer({ min: -400, max: 400 }), (facts, today, moved) => {
        const before = nextReview(facts, houseOn(today))
        const dates = [...facts.dates, dateKnown(today + 1, Math.max(0, today + moved))]
        const after = nextReview({ ...facts, dates }, houseOn(today))
        if (before.due !== null && before.due <= dayAfter(today)) expect(after.due).toBe(before.due)
        else expect(after.due === null || after.due > dayAfter(today)).toBe(true)
      }),
    )
  })

  test('it is overdue only after it was due for as many days as the house gives', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const { state, due } = nextReview(facts, houseOn(today))
        if (state === 'overdue') expect(due! < dayAfter(today - 14)).toBe(true)
        if (state === 'ahead') expect(due! > dayAfter(today)).toBe(true)
      }),
    )
  })

  test('the same history some days later comes due as many days later, over leap days and changes of the clock', () => {
    const shiftDay = (day: string, by: number) => Temporal.PlainDate.from(day).add({ days: by }).toString()
    const shift = (facts: ReviewFacts, by: number): ReviewFacts => ({
      begunOn: shiftDay(facts.begunOn, by),
      lastHeldOn: facts.lastHeldOn && shiftDay(facts.lastHeldOn, by),
      pauses: facts.pauses.map(({ begins, ends }) => ({
        begins: shiftDay(begins, by),
        ends: shiftDay(ends, by),
      })),
      statuses: facts.statuses.map((spell) => ({ ...spell, from: shiftDay(spell.from, by) })),
      dates: facts.dates.map((date) => ({
        ...date,
        day: date.day && shiftDay(date.day, by),
        knownOn: shiftDay(date.knownOn, by),
        statedOn: shiftDay(date.statedOn, by),
      })),
    })
    fc.assert(
      fc.property(anyFacts, anyToday, fc.integer({ min: 1, max: 1500 }), (facts, today, by) => {
        const { due } = nextReview(facts, houseOn(today))
        const later = nextReview(shift(facts, by), { ...houseOn(today + by), tables: [table] })
        expect(later.due).toBe(due && shiftDay(due, by))
      }),
    )
  })
})
