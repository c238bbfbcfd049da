import { expect, test } from 'vitest'
import { ageBandOf, slotOf } from './profile.ts'

test.each([
  [2007, '18-24'],
  [2002, '18-24'],
  [2001, '25-34'],
  [1976, '50-64'],
  [1961, '65+'],
  [null, null],
])('born in %s: %s', (year, band) => expect(ageBandOf(year, '2026-11-22')).toBe(band))

test('the week begins on Monday morning and ends on Sunday evening', () => {
  expect(slotOf(0, 0)).toBe(0)
  expect(slotOf(6, 3)).toBe(27)
})
