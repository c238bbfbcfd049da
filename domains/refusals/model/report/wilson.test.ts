import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test.each([
  [0, 10, 0, 0.277533],
  [3, 10, 0.107791, 0.603222],
  [44, 220, 0.152495, 0.257802],
  [114, 432, 0.22454, 0.3074],
])('%i of %i lies between %f and %f', (hits, of, low, high) => {
  const interval = wilson(hits, of)
  expect(interval.low).toBeCloseTo(low, 6)
  expect(interval.high).toBeCloseTo(high, 6)
})

test('of nobody nothing is known', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})

test('the share itself always lies inside, and more people make it narrower', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, of) => {
      const hits = some % (of + 1)
      const { low, high } = wilson(hits, of)
      expect(low).toBeLessThanOrEqual(hits / of + 1e-12)
      expect(high).toBeGreaterThanOrEqual(hits / of - 1e-12)
      const more = wilson(hits * 4, of * 4)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})
