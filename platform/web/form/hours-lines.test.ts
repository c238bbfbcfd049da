import { expect, test } from 'vitest'
import { linesOf, spansOf } from './hours-lines.ts'

test('a week is typed in lines of days with the same hours, and read back the same', () => {
  const spans = [
    ...[1, 2, 5].map((weekday) => ({ weekday, from: '08:00', until: '16:00' })),
    { weekday: 6, from: '10:00', until: '12:00' },
  ]
  expect(linesOf(spans)).toEqual([
    { weekdays: [1, 2, 5], from: '08:00', until: '16:00' },
    { weekdays: [6], from: '10:00', until: '12:00' },
  ])
  expect(spansOf(linesOf(spans))).toEqual(spans)
  expect(spansOf([{ weekdays: [], from: '08:00', until: '16:00' }])).toEqual([])
})
