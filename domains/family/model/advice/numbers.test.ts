import { expect, test } from 'vitest'
import { partBy, wholeOf } from './numbers.ts'

const county = (value: string, n: number) => ({ county: value, n })

test('a county from which few have called is not told apart, and cannot be worked out from the whole', () => {
  const { rows } = partBy('county', [county('Pleven', 40), county('Vratsa', 12), county('Vidin', 2)], 5)
  expect(rows).toEqual([
    { value: 'Pleven', n: 40 },
    { value: 'Vidin', n: 'few' },
    { value: 'Vratsa', n: 'withheld' },
  ])
})

test('months stand in their order, and groups of one month are counted together', () => {
  const months = ['2026-02-01', '2026-01-01', '2026-02-01'].map((month) => ({ month, n: 10 }))
  expect(partBy('month', months, 5).rows).toEqual([
    { value: '2026-01-01', n: 10 },
    { value: '2026-02-01', n: 20 },
  ])
})

test('where there were only a few at all, nothing is divided', () => {
  expect(partBy('topic', [{ topic: 'economy', n: 2 }], 5).rows).toBeNull()
  expect(wholeOf([{ n: 2 }], 5)).toBe('few')
  expect(wholeOf([], 5)).toBe(0)
})
