import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counted, type Figure, type Shown, suppressed } from './suppression.ts'

const counted = (...pairs: [noes: number, yeses: number][]): Counted[] =>
  pairs.map(([noes, yeses]) => ({ noes, yeses }))
const say = ({ n, noes }: Shown) => `${noes}/${n}`
const shownOf = (counts: Counted[], threshold = 5) => {
  const { whole, rows } = suppressed(counts, threshold)
  return [say(whole), ...(rows?.map(say) ?? ['nothing'])]
}

describe('small numbers', () => {
  test('leave everything shown where there are none', () => {
    expect(shownOf(counted([10, 30], [6, 20]))).toEqual(['16/66', '10/40', '6/26'])
    expect(shownOf(counted([0, 30], [12, 0]))).toEqual(['12/42', '0/30', '12/12'])
  })

  test('hide a small group and one beside it, so that it cannot be subtracted', () => {
    expect(shownOf(counted([1, 2], [10, 30], [20, 40]))).toEqual([
      '31/103',
      'withheld/few',
      'withheld/withheld',
      '20/60',
    ])
  })

  test('hide how many were refused where it is few, and where few were not', () => {
    expect(shownOf(counted([2, 30], [15, 30], [30, 60]))).toEqual([
      '47/167',
      'few/32',
      'withheld/45',
      '30/90',
    ])
    expect(shownOf(counted([30, 2], [15, 30], [30, 60]))[1]).toBe('withheld/32')
  })

  test('hide that nobody of a small group was refused', () => {
    expect(shownOf(counted([0, 3], [10, 30], [20, 40]))[1]).toBe('withheld/few')
  })

  test('say nothing by groups where even hiding all of them would not hide the small one', () => {
    expect(shownOf(counted([2, 1], [0, 5]))).toEqual(['withheld/8', 'nothing'])
    expect(shownOf(counted([2, 1]))).toEqual(['withheld/few', 'nothing'])
  })

  test('leave it said where nobody was refused at all: the whole says so of each', () => {
    expect(shownOf(counted([0, 2], [0, 9], [0, 40]))).toEqual([
      '0/51',
      'withheld/few',
      'withheld/withheld',
      '0/40',
    ])
  })

  test('withhold every “no” where there are few altogether', () => {
    expect(shownOf(counted([2, 30], [1, 40]))).toEqual(['few/73', 'withheld/32', 'withheld/41'])
  })
})

const sum = (counts: Counted[], which: 'noes' | 'yeses') =>
  counts.reduce((total, one) => total + one[which], 0)

/** What a reader may take a figure for who knows how it is made, and the size of the group where it is shown. */
function possible(
  figure: Figure,
  { n, threshold, allWithheld }: { n: number; threshold: number; allWithheld: boolean },
) {
  if (figure === 'few') return [1, threshold - 1] as const
  if (figure !== 'withheld') return [figure, figure] as const
  if (allWithheld) return [0, n] as const
  return [n < 2 * threshold ? 1 : threshold, n] as const
}

/** Every table that agrees with what is shown, as far as each cell is concerned: which values it can have. */
function valuesLeft(counts: Counted[], threshold: number) {
  const { whole, rows } = suppressed(counts, threshold)
  if (rows === null || typeof whole.n !== 'number') return null
  const total = whole.n
  const allWithheld = rows.every(({ noes }) => typeof noes !== 'number')
  const cells = rows.map(() => ({ n: new Set<number>(), noes: new Set<number>() }))
  const table: [n: number, noes: number][] = []
  const fill = (index: number, left: number, noesLeft: number): boolean => {
    const row = rows[index]
    if (!row) {
      if (left !== 0 || (typeof whole.noes === 'number' && noesLeft !== 0)) return false
      table.forEach(([n, noes], at) => {
        cells[at]!.n.add(n)
        cells[at]!.noes.add(noes)
      })
      return true
    }
    const [least, most] =
      typeof row.n === 'number' ? [row.n, row.n] : row.n === 'few' ? [1, threshold - 1] : [threshold, left]
    for (let n = least; n <= Math.min(most, left); n++) {
      const [from, to] =
        typeof row.n === 'number' ? possible(row.noes, { n, threshold, allWithheld }) : [0, n]
      for (let noes = from; noes <= Math.min(to, n); noes++) {
        if (typeof whole.noes === 'number' && noes > noesLeft) break
        table[index] = [n, noes]
        fill(index + 1, left - n, noesLeft - noes)
      }
    }
    return true
  }
  fill(0, total, typeof whole.noes === 'number' ? whole.noes : 0)
  return cells
}

test('no small cell can be worked out from the whole and from what is shown beside it', () => {
  const group = fc.record({ noes: fc.nat(7), yeses: fc.nat(7) })
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(3, 4),
      (counts, threshold) => {
        const left = valuesLeft(counts, threshold)
        if (left === null) return
        const isSmall = (count: number) => count > 0 && count < threshold
        counts.forEach(({ noes, yeses }, index) => {
          const cell = left[index]!
          const n = noes + yeses
          // What is true is always among what is possible: nobody is misled.
          expect(cell.n).toContain(n)
          expect(cell.noes).toContain(noes)
          if (isSmall(n))
            expect([...cell.n].sort()).toEqual(Array.from({ length: threshold - 1 }, (_, at) => at + 1))
          const isOneSided = sum(counts, 'noes') === 0 || sum(counts, 'yeses') === 0
          if (!isOneSided && (isSmall(n) || isSmall(noes) || isSmall(yeses)))
            expect(cell.noes.size).toBeGreaterThan(1)
        })
      },
    ),
    { numRuns: 400 },
  )
})

test('a figure that is shown is the true one, and no small one is', () => {
  const group = fc.record({ noes: fc.nat(40), yeses: fc.nat(40) })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 9 }), fc.integer({ min: 3, max: 10 }), (counts, threshold) => {
      const { rows } = suppressed(counts, threshold)
      rows?.forEach(({ n, noes }, index) => {
        const true_ = counts[index]!
        if (typeof n === 'number') {
          expect(n).toBe(true_.noes + true_.yeses)
          expect(n === 0 || n >= threshold).toBe(true)
        }
        if (typeof noes === 'number') {
          expect(typeof n).toBe('number')
          expect(noes).toBe(true_.noes)
          expect(noes === 0 || noes >= threshold).toBe(true)
          expect(true_.yeses === 0 || true_.yeses >= threshold).toBe(true)
        }
      })
    }),
  )
})
