import { describe, expect, test } from 'vitest'
import { backByMoment, checkInStanding } from './check-in.ts'

const zone = 'Europe/Sofia'
const at = (text: string) => Temporal.Instant.from(text)

describe('the moment meant by "back by"', () => {
  test('is on the day of the meeting', () =>
    expect(backByMoment({ day: '2026-11-22', starts: '14:00', backBy: '17:30' }, zone).toString()).toBe(
      '2026-11-22T15:30:00Z',
    ))
  test('is after midnight where it lies before the beginning', () =>
    expect(backByMoment({ day: '2026-11-22', starts: '21:00', backBy: '00:30' }, zone).toString()).toBe(
      '2026-11-22T22:30:00Z',
    ))
  test('follows the clock on the wall when summer time ends', () =>
    expect(backByMoment({ day: '2026-10-25', starts: '02:00', backBy: '05:00' }, zone).toString()).toBe(
      '2026-10-25T03:00:00Z',
    ))
})

const backBy = at('2026-11-22T15:30:00Z')
test.each([
  ['before the time that was named', 'waiting', '2026-11-22T15:29:59Z', 'quiet'],
  ['from that time on', 'waiting', '2026-11-22T15:30:00Z', 'due'],
  ['until the grace of the house is over', 'waiting', '2026-11-22T15:59:59Z', 'due'],
  ['after the grace', 'waiting', '2026-11-22T16:00:00Z', 'overdue'],
  ['once called, until a person says so', 'overdue', '2026-11-22T15:00:00Z', 'overdue'],
  ['back', 'back', '2026-11-22T23:00:00Z', 'over'],
  ['taken care of', 'acknowledged', '2026-11-22T23:00:00Z', 'over'],
] as const)('%s', (_, state, now, standing) =>
  expect(checkInStanding({ state, backBy }, { now: at(now), grace: 30 })).toBe(standing),
)
