import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppressed } from './suppress.ts'

const withTotals = (counts: number[][]): number[][] => {
  const rows = counts.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)])
  return [...rows, rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))]
}

test('a small count takes others with it, so that subtracting does not bring it back', () => {
  expect(
    suppressed(
      withTotals([
        [20, 3, 12],
        [30, 9, 7],
      ]),
      5,
    ),
  ).toEqual([
    [20, null, null, 35],
    [30, null, null, 46],
    [50, 12, 19, 81],
  ])
})

test('zero tells of nobody', () => {
  expect(
    suppressed(
      withTotals([
        [20, 0],
        [10, 0],
      ]),
      5,
    ),
  ).toEqual([
    [20, 0, 20],
    [10, 0, 10],
    [30, 0, 30],
  ])
})

const someTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: width, maxLength: width }), {
    ...{ minLength: 1, maxLength: 6 },
  }),
)

test('in any table no small count is shown, and what is withheld is never alone in its line', () => {
  fc.assert(
    fc.property(someTable, fc.integer({ min: 3, max: 10 }), (counts, below) => {
      const table = withTotals(counts)
      const shown = suppressed(table, below)
      const lines = [...shown, ...shown[0]!.map((_, column) => shown.map((row) => row[column]!))]
      for (const line of lines) expect(line.filter((one) => one === null)).not.toHaveLength(1)
      shown.forEach((row, r) => {
        row.forEach((one, c) => {
          if (one !== null) expect(one === table[r]![c] && (one === 0 || one >= below)).toBe(true)
        })
      })
    }),
  )
})
