import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atTheSameTime, isInTheWay, onTheSameDays } from './stay-rules.ts'

const day = fc
  .integer({ min: 0, max: 12 })
  .map((days) => Temporal.PlainDate.from('2026-12-01').add({ days }).toString())
const hour = fc.constantFrom('09:00', '11:00', '14:00', '18:00')
const when = fc
  .record({ arrivesOn: day, arrivesAt: hour, leavesOn: day, leavesAt: hour })
  .filter(
    ({ arrivesOn, arrivesAt, leavesOn, leavesAt }) => `${arrivesOn}${arrivesAt}` < `${leavesOn}${leavesAt}`,
  )
const place = fc.constantFrom(
  { id: 'flat', door: 'garden', group: 'contact' as const },
  { id: 'room', door: 'garden', group: 'contact' as const },
  { id: 'quiet', door: 'garden', group: 'shelter' as const },
  { id: 'far', door: 'back', group: 'shelter' as const },
)
const asked = fc.record({ when, place, parentId: fc.constantFrom('georgi', 'plamen', null) })

test('however stays are asked for, no two groups ever come to one door on one day, and no two families into one room', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 20 }), (requests) => {
      const booked: typeof requests = []
      for (const one of requests) {
        const isBlocked = booked.some((other) =>
          isInTheWay({ ...one.when, parentId: one.parentId }, one.place, {
            ...{ ...other.when, placeId: other.place.id, door: other.place.door },
            ...{ group: other.place.group, parentId: other.parentId },
          }),
        )
        if (!isBlocked) booked.push(one)
      }
      for (const [index, one] of booked.entries())
        for (const other of booked.slice(index + 1)) {
          if (one.place.group !== other.place.group && one.place.door === other.place.door)
            expect(onTheSameDays(one.when, other.when)).toBe(false)
          if (one.place.id === other.place.id && (one.parentId === null || one.parentId !== other.parentId))
            expect(atTheSameTime(one.when, other.when)).toBe(false)
        }
    }),
    { numRuns: 500 },
  )
})
