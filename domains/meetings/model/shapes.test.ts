import { expect, test } from 'vitest'
import { clockAfter, readClock } from './shapes.ts'

test.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  [' 9:05 ', '09:05'],
  ['24:00', null],
  ['14:3', null],
  ['noon', null],
])('a time typed as %j is read as %j', (typed, read) => expect(readClock(typed)).toBe(read))

test('a meeting that goes past midnight ends past 24:00', () => {
  expect(clockAfter('14:00', 90)).toBe('15:30')
  expect(clockAfter('23:30', 60)).toBe('24:30')
})
