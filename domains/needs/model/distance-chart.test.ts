import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightOf, pathThrough, pointsOf, spanOf } from './distance-chart.ts'

const size = { width: 200, height: 80, margin: 8 }
const said = (saidOn: string, step: number, saidBy: 'person' | 'staff' = 'person') => ({
  ...{ saidOn, step, saidBy, recordedAt: `${saidOn}T09:00:00Z` },
})

test('all areas share one span, which is never so short that a day looks like a year', () => {
  expect(spanOf([said('2026-11-20', 2)], '2026-11-22')).toEqual({ from: '2026-08-22', to: '2026-11-22' })
  expect(spanOf([said('2024-02-29', 2), said('2026-01-01', 3)], '2026-11-22').from).toBe('2024-02-29')
  expect(spanOf([], '2026-05-31')).toEqual({ from: '2026-02-28', to: '2026-05-31' })
})

test('the first sentence lies at the bottom and the fifth at the top', () => {
  expect([1, 3, 5].map((step) => heightOf(step, size))).toEqual([72, 40, 8])
})

test('a step holds until the next one was said', () => {
  const span = { from: '2026-01-01', to: '2026-04-11' }
  const points = pointsOf(
    [said('2026-01-01', 1), said('2026-02-20', 3), said('2026-02-20', 5, 'staff')],
    'person',
    span,
    size,
  )
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [8, 72],
    [100, 40],
  ])
  expect(pathThrough(points)).toBe('M8,72H100V40')
  expect(pathThrough([])).toBe('')
})

test('whatever was said and whenever, every point lies inside the picture, in the order of its days', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())
  const all = fc.array(
    fc.record({ day, step: fc.integer({ min: 1, max: 5 }) }).map((one) => said(one.day, one.step)),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(all, day, (distances, today) => {
      const points = pointsOf(distances, 'person', spanOf(distances, today), size)
      expect(points.length).toBe(new Set(distances.map(({ saidOn }) => saidOn)).size)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(size.margin)
        expect(x).toBeLessThanOrEqual(size.width - size.margin)
        expect(y).toBeGreaterThanOrEqual(size.margin)
        expect(y).toBeLessThanOrEqual(size.height - size.margin)
      }
      const xs = points.map(({ x }) => x)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    }),
  )
})
