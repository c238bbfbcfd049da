import { expect, test } from 'vitest'
import { type HouseValue, houseValueOn } from './house-value.ts'

const said = (value: number, validFrom: string, unitId: string | null = null): HouseValue => ({
  ...{ id: `${value}`, key: 'silence-alarm', unitId, value, validFrom, why: 'Agreed in the spring' },
})
const on = (day: string, values: HouseValue[], unitId: string | null = 'pleven') =>
  houseValueOn(values, 'silence-alarm', { unitId, day })

test('what nobody has decided is as proposed', () => {
  expect(on('2026-11-22', [])).toBe(14)
})

test('a value holds from its day until a later one', () => {
  const values = [said(21, '2026-06-01'), said(10, '2026-01-01')]
  expect(on('2025-12-31', values)).toBe(14)
  expect(on('2026-05-31', values)).toBe(10)
  expect(on('2026-06-01', values)).toBe(21)
})

test("a unit's own value goes before that of the organisation, also before a later one", () => {
  const values = [said(9, '2026-01-01', 'pleven'), said(21, '2026-06-01'), said(30, '2026-07-01', 'oslo')]
  expect(on('2026-11-22', values)).toBe(9)
  expect(on('2026-11-22', values, null)).toBe(21)
})
