import { expect, test } from 'vitest'
import { lineOf } from './line.ts'

const item = (due: string | null) => ({ due })
const at = { today: '2026-11-22', day: '2026-12-01' }

test('the line has the days on which something is due, today and the release, in order of time', () => {
  const line = lineOf([item('2026-12-01'), item('2026-11-17'), item('2026-11-17'), item(null)], at)
  expect(line.map(({ day, offset, items }) => [day, offset, items.length])).toEqual([
    ['2026-11-17', -14, 2],
    ['2026-11-22', -9, 0],
    ['2026-12-01', 0, 1],
  ])
  expect(line.map(({ isToday, isRelease, isPast }) => [isPast, isToday, isRelease])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
})

test('on the day of the release, today and the release are one day', () => {
  expect(lineOf([], { today: '2026-12-01', day: '2026-12-01' })).toHaveLength(1)
})
