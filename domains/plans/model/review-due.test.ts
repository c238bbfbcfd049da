import { describe, expect, test } from 'vitest'
import { type House, nextReview, type ReviewFacts } from './review-due.ts'
import { obstaclesToTable, type ReviewLine, type ReviewTable, tableOn, weeksIn } from './review-table.ts'

const lines: ReviewLine[] = [
  { situation: 'first', fromDays: 0, weeks: 4 },
  { situation: 'ahead', fromDays: 0, weeks: 4 },
  { situation: 'ahead', fromDays: 91, weeks: 8 },
  { situation: 'ahead', fromDays: 366, weeks: 24 },
  { situation: 'no-date', fromDays: 0, weeks: 12 },
  { situation: 'remand', fromDays: 0, weeks: 8 },
  { situation: 'indeterminate', fromDays: 0, weeks: 26 },
  { situation: 'outside', fromDays: 0, weeks: 4 },
  { situation: 'outside', fromDays: 91, weeks: 12 },
]
const table: ReviewTable = {
  ...{ id: 'all', unitId: null, country: null, validFrom: '2020-01-01', lines, source: 'proposal' },
}
const house: House = {
  ...{ tables: [table], unitId: 'pleven', country: 'BG', heldWithin: 14, today: '2026-11-22' },
}
const inPrison: ReviewFacts = {
  begunOn: '2026-01-01',
  lastHeldOn: '2026-10-01',
  pauses: [],
  statuses: [{ id: 'a', status: 'serving', from: '2025-01-01', recordedAt: '2025-01-01T09:00:00Z' }],
  dates: [],
}
const stated = (day: string | null, knownOn: string, more: object = {}): ReviewFacts['dates'][number] => ({
  ...{ id: `${day} ${knownOn}`, kind: 'expected', day, unknownBecause: null, certainty: 'likely' },
  ...{ earliest: null, latest: null, unplanned: false, source: 'prison', statedOn: knownOn },
  ...{
    recordedAt: `${knownOn}T09:00:00Z`,
    why: null,
    supersededBy: null,
    knownOn,
    withdrawnOn: null,
    ...more,
  },
})
const status = (is: ReviewFacts['statuses'][number]['status'], from: string) => ({
  ...{ id: is, status: is, from, recordedAt: `${from}T09:00:00Z` },
})

describe('the table of reviews', () => {
  test.each([
    ['far from release', 'ahead', 400, 24],
    ['a quarter and a day before', 'ahead', 91, 8],
    ['in the last quarter', 'ahead', 90, 4],
    ['after a day that passed without word', 'ahead', -3, 4],
    ['in remand', 'remand', 0, 8],
    ['outside for a while', 'outside', 200, 12],
  ] as const)('%s: %s at %i days asks for a review every %i weeks', (_, situation, days, weeks) => {
    expect(weeksIn(lines, situation, days)).toBe(weeks)
  })

  test('of a unit comes before that of the country, and that before the one for all; of one kind the latest', () => {
    const of = (id: string, more: Partial<ReviewTable>): ReviewTable => ({ ...table, id, ...more })
    const tables = [
      table,
      of('bg', { country: 'BG', validFrom: '2025-01-01' }),
      of('bg later', { country: 'BG', validFrom: '2027-01-01' }),
      of('pleven', { unitId: 'pleven', validFrom: '2026-06-01' }),
    ]
    const on = (day: string, unitId = 'pleven') => tableOn(tables, { unitId, country: 'BG', day })?.id
    expect(on('2024-01-01')).toBe('all')
    expect(on('2026-01-01')).toBe('bg')
    expect(on('2026-06-01')).toBe('pleven')
    expect(on('2026-06-01', 'oslo')).toBe('bg')
    expect(on('2027-01-01', 'oslo')).toBe('bg later')
  })

  test('leaves nobody out and says nothing twice', () => {
    const facts = { today: '2026-11-22', others: [table] }
    const draft = { unitId: null, country: null, validFrom: '2026-12-01', lines, source: 'Team day' }
    const codes = (change: object) => obstaclesToTable({ ...draft, ...change }, facts).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ validFrom: '2026-11-21' })).toEqual(['review-table-in-past'])
    expect(codes({ lines: lines.filter(({ situation }) => situation !== 'remand') })).toEqual([
      'review-table-incomplete',
    ])
    expect(codes({ lines: [...lines, { situation: 'ahead', fromDays: 91, weeks: 6 }] })).toEqual([
      'review-table-twice',
    ])
    expect(
      obstaclesToTable({ ...draft, validFrom: '2020-01-01' }, { ...facts, today: '2020-01-01' }),
    ).toMatchObject([{ code: 'review-table-same-day' }])
  })
})

describe('when a plan is next looked at', () => {
  const due = (facts: Partial<ReviewFacts>, more: Partial<House> = {}) =>
    nextReview({ ...inPrison, ...facts }, { ...house, ...more })

  test('first some weeks after it began, later by the time to release', () => {
    expect(due({ lastHeldOn: null, begunOn: '2026-11-01' })).toMatchObject({
      state: 'ahead',
      due: '2026-11-29',
    })
    expect(due({ dates: [stated('2027-06-01', '2026-01-05')] })).toMatchObject({
      due: '2026-11-26',
      weeks: 8,
    })
    expect(due({ dates: [] })).toMatchObject({ due: '2026-12-24', weeks: 12 })
  })

  test('sooner when the release comes nearer: on the first day that asks for it', () => {
    // On 16 November release is 90 days away, and more than four weeks have gone by.
    expect(due({ dates: [stated('2027-02-14', '2026-01-05')] })).toMatchObject({
      state: 'due',
      due: '2026-11-16',
    })
  })

  test('a date that moves makes it due on the day we heard of it, not overdue for the time before', () => {
    const dates = [
      stated('2029-01-01', '2026-01-05', { supersededBy: '2026-12-15 2026-11-20' }),
      stated('2026-12-15', '2026-11-20'),
    ]
    expect(due({ dates })).toMatchObject({ state: 'due', due: '2026-11-20', overdueDays: 0 })
  })

  test('a date that moves away excuses nothing that was owed already', () => {
    const dates = [
      stated('2026-12-15', '2026-01-05', { supersededBy: '2029-01-01 2026-11-20' }),
      stated('2029-01-01', '2026-11-20'),
    ]
    expect(due({ lastHeldOn: '2026-09-01', dates })).toMatchObject({ state: 'overdue', due: '2026-09-29' })
  })

  test('remand, a sentence without a fixed end, and life outside have lines of their own', () => {
    const remand = [status('remand', '2026-01-01')]
    expect(due({ statuses: remand })).toMatchObject({ due: '2026-11-26', standing: { situation: 'remand' } })
    const noEnd = [stated(null, '2026-01-05', { unknownBecause: 'no-fixed-end' })]
    expect(due({ dates: noEnd })).toMatchObject({ weeks: 26, standing: { situation: 'indeterminate' } })
    const out = [
      ...inPrison.statuses,
      status('conditionally-released', '2026-10-05'),
      status('released', '2026-11-10'),
    ]
    expect(due({ statuses: out })).toMatchObject({
      ...{
        state: 'overdue',
        due: '2026-10-29',
        overdueDays: 10,
        standing: { situation: 'outside', days: 48 },
      },
    })
  })

  test('nobody is asked about a plan after a death, or when the case is closed', () => {
    expect(due({ statuses: [...inPrison.statuses, status('dead', '2026-10-02')] })).toMatchObject({
      ...{ state: 'none', due: null, standing: null },
    })
  })

  test('a pause stops the clock: overdue means overdue', () => {
    const outside = [...inPrison.statuses, status('released', '2026-09-20')]
    expect(due({ statuses: outside })).toMatchObject({ state: 'overdue', due: '2026-10-29', overdueDays: 10 })
    const pauses = [{ begins: '2026-10-10', ends: '2026-11-10' }]
    expect(due({ statuses: outside, pauses })).toMatchObject({ state: 'ahead', due: '2026-11-29' })
    const now = [{ begins: '2026-11-20', ends: '2026-12-01' }]
    expect(due({ statuses: outside, pauses: now })).toMatchObject({ state: 'paused', overdueDays: 7 })
  })
})
