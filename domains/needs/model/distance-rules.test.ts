import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latest, standing } from './distance-rules.ts'

const said = (
  saidOn: string,
  step: number,
  saidBy: 'person' | 'staff' = 'person',
  recordedAt = `${saidOn}T09:00:00Z`,
) => ({
  ...{ saidOn, step, saidBy, recordedAt },
})

test('the last word of a day stands, and each voice has its own', () => {
  const all = [
    said('2026-05-01', 4, 'person', '2026-05-01T12:00:00Z'),
    said('2026-05-01', 2),
    said('2026-05-01', 1, 'staff'),
    said('2026-03-01', 5),
  ]
  expect(standing(all).map(({ saidOn, saidBy, step }) => [saidOn, saidBy, step])).toEqual([
    ['2026-03-01', 'person', 5],
    ['2026-05-01', 'person', 4],
    ['2026-05-01', 'staff', 1],
  ])
  expect(latest(all, 'person')?.step).toBe(4)
  expect(latest([], 'staff')).toBeNull()
})

const anything = fc.array(
  fc.record({
    saidOn: fc.integer({ min: 1, max: 9 }).map((day) => `2026-05-0${day}`),
    step: fc.integer({ min: 1, max: 5 }),
    saidBy: fc.constantFrom('person' as const, 'staff' as const),
    recordedAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-06-01T09:${minute}:00Z`),
  }),
)

test('whatever was said: one for each day and voice, oldest first, none invented', () => {
  fc.assert(
    fc.property(anything, (all) => {
      const stands = standing(all)
      const keys = stands.map(({ saidOn, saidBy }) => `${saidOn} ${saidBy}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(keys)).toEqual(new Set(all.map(({ saidOn, saidBy }) => `${saidOn} ${saidBy}`)))
      expect(keys).toEqual(keys.toSorted())
      for (const one of stands) {
        const sameDay = all.filter(({ saidOn, saidBy }) => saidOn === one.saidOn && saidBy === one.saidBy)
        expect(sameDay).toContain(one)
        expect(sameDay.every(({ recordedAt }) => recordedAt <= one.recordedAt)).toBe(true)
      }
    }),
  )
})
