import { expect, test } from 'vitest'
import { currencyOf, minorPerMajor, moneyText } from './care-currency.ts'

test('Bulgaria pays in euro since the first day of 2026, and in leva before', () => {
  expect(currencyOf('BG', '2025-12-31')).toBe('BGN')
  expect(currencyOf('BG', '2026-01-01')).toBe('EUR')
})

test('Norway pays in kroner, Romania in lei, and where nothing is said in euro', () => {
  expect(['NO', 'RO', 'FI'].map((country) => currencyOf(country, '2026-11-22'))).toEqual([
    'NOK',
    'RON',
    'EUR',
  ])
})

test('Iceland has no smaller coin than the crown', () => {
  expect(minorPerMajor('ISK')).toBe(1)
  expect(minorPerMajor('NOK')).toBe(100)
})

test('a sum is written as the language writes it', () => {
  expect(moneyText(1250, 'EUR', 'en-GB')).toBe('€12.50')
  expect(moneyText(1250, 'EUR', 'bg-BG')).toContain('12,50')
})
