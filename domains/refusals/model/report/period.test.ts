import { expect, test } from 'vitest'
import { daysOf, periodPattern, periodsUntil } from './period.ts'

test.each([
  ['recent', '2026-11-22', '2026-01-01', '2027-01-01'],
  ['recent', '2026-02-28', '2025-04-01', '2026-04-01'],
  ['2026', '2026-11-22', '2026-01-01', '2027-01-01'],
  ['2026-Q2', '2026-11-22', '2026-04-01', '2026-07-01'],
  ['2026-Q4', '2026-11-22', '2026-10-01', '2027-01-01'],
  ['all', '2026-11-22', '1900-01-01', '2027-01-01'],
])('%s, asked on %s, is from %s until %s', (period, today, from, until) => {
  expect(daysOf(period, today)).toEqual({ from, until })
})

test('what is offered is whole quarters and years, and the server takes each', () => {
  const periods = periodsUntil('2026-11-22')
  expect(periods.slice(0, 3)).toEqual(['recent', '2026', '2025'])
  expect(periods.filter((period) => period.includes('Q'))).toEqual([
    ...['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'],
  ])
  for (const period of periods) expect(period).toMatch(new RegExp(periodPattern))
})
