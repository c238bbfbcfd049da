import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, laneOf, placeLabels, wayScale, wayTicks } from './way-line.ts'

const span = { from: '2026-03-01', until: '2026-12-01', today: '2026-11-22' }

test('the way runs from the first day at the left to the last at the right', () => {
  const { x, brokenAt } = wayScale(span, 760)
  expect([x('2026-03-01'), x('2026-12-01'), brokenAt]).toEqual([0, 760, null])
  expect(x('2026-07-17')).toBeCloseTo(380, -1)
})

test('of many years inside, the last two keep three quarters of the width, and the break is told', () => {
  const { x, brokenAt } = wayScale({ from: '2014-01-01', until: '2026-12-20', today: '2026-11-22' }, 1000)
  expect(brokenAt).toEqual({ day: '2024-11-22', x: 240 })
  expect(x('2026-11-22')).toBeGreaterThan(950)
  expect(x('2019-06-15')).toBeCloseTo(120, -1)
})

const firsts = (width: number) =>
  wayTicks(span, wayScale(span, width), { width, gap: 60 }).map(({ day }) => day.slice(5, 7))

test('months stand below the line as far as they have room', () => {
  expect(firsts(900)).toEqual(['03', '04', '05', '06', '07', '08', '09', '10', '11'])
  expect(firsts(300)).toEqual(['03', '05', '07', '09'])
})

test('marks of the same days stand above each other instead of hiding one another', () => {
  expect(laneOf([10, 12, 40, 41, 90], 14)).toEqual([0, 1, 0, 1, 0])
})

const label = (id: string, at: number, width: number, rank = 1): Label => ({ id, at, width, rank })

test('the gate keeps its place; what would run through its label is left to the mark itself', () => {
  const placed = placeLabels([label('moved', 120, 100), label('gate', 150, 120, 0)], {
    ...{ width: 400, levels: 3, gap: 10 },
  })
  expect(placed[0]).toMatchObject({ id: 'gate', level: 0 })
  expect(placed.find(({ id }) => id === 'moved')).toBeUndefined()
})

test('two labels that would touch stand to the left and to the right of their marks', () => {
  const placed = placeLabels([label('one', 150, 100), label('two', 170, 100)], {
    ...{ width: 400, levels: 1, gap: 10 },
  })
  expect(placed.map(({ left }) => left)).toEqual([100])
  const apart = placeLabels([{ ...label('one', 150, 100), anchor: 'end' }, label('two', 170, 100)], {
    ...{ width: 400, levels: 1, gap: 10 },
  })
  expect(apart.map(({ left }) => left)).toEqual([50, 170])
})

test('a label near an edge is pushed inside, one wider than the picture is left out', () => {
  const room = { width: 200, levels: 2, gap: 8 }
  expect(placeLabels([label('last', 199, 80)], room)).toEqual([{ id: 'last', left: 120, level: 0 }])
  expect(placeLabels([label('endless', 20, 300)], room)).toEqual([])
})

const anyLabels = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 10, max: 250 }), fc.nat(3)),
)

test('whatever happened and however near to each other, no two labels touch and no stem crosses a label', () => {
  fc.assert(
    fc.property(anyLabels, fc.integer({ min: 120, max: 900 }), (given, width) => {
      const labels = given.map(([at, wide, rank], index) =>
        label(String(index), Math.min(at, width), wide, rank),
      )
      const placed = placeLabels(labels, { width, levels: 3, gap: 8 }).map((one) => ({
        ...one,
        ...labels[Number(one.id)]!,
      }))
      for (const one of placed) {
        expect(one.left).toBeGreaterThanOrEqual(0)
        expect(one.left + one.width).toBeLessThanOrEqual(width)
        for (const other of placed) {
          if (one.id === other.id) continue
          const apart = one.left + one.width <= other.left || other.left + other.width <= one.left
          if (one.level === other.level) expect(apart).toBe(true)
          if (one.level > other.level)
            expect(one.at < other.left || one.at > other.left + other.width).toBe(true)
        }
      }
    }),
  )
})
