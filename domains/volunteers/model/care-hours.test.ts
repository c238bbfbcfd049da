import { expect, test } from 'vitest'
import { fullTimeYears } from './care-hours.ts'

test('1,750 hours are one full-time year, and a quarter of them a quarter', () => {
  expect(fullTimeYears({ minutes: 1750 * 60 }, 1750)).toBe(1)
  expect(fullTimeYears({ minutes: (1750 * 60) / 4 }, 1750)).toBe(0.25)
  expect(fullTimeYears({ minutes: 0 }, 1750)).toBe(0)
})

test('another divisor of the house gives another number', () => {
  expect(fullTimeYears({ minutes: 1750 * 60 }, 2000)).toBe(0.88)
})
