import { expect, test } from 'vitest'
import { boundariesAsked, obstaclesToLog, saidAt } from './log-rules.ts'

const today = '2026-11-22'
const met = { day: today, made: true, cancelledBy: null, placeKind: 'centre', minutes: 60 } as const
const codes = (log: Parameters<typeof obstaclesToLog>[0]) =>
  obstaclesToLog(log, { today }).map(({ code }) => code)

test.each([
  ['they met', met, []],
  ['they met months ago and only now it is told', { ...met, day: '2026-03-01' }, []],
  ['they met two years ago', { ...met, day: '2024-11-22' }, ['log-too-late']],
  ['they will meet tomorrow', { ...met, day: '2026-11-23' }, ['log-in-future']],
  [
    'they met, nobody says where or how long',
    { ...met, placeKind: null, minutes: 0 },
    ['log-says-not-where', 'log-says-not-how-long'],
  ],
  ['they met although it was called off', { ...met, cancelledBy: 'prison' as const }, ['log-met-after-all']],
  ['they did not meet, nobody says why', { ...met, made: false }, ['log-says-not-who']],
  [
    'they did not meet: the prison',
    { ...met, made: false, cancelledBy: 'prison' as const, placeKind: null, minutes: null },
    [],
  ],
])('%s', (_, log, expected) => expect(codes(log)).toEqual(expected))

test('the house decides which boundaries are asked about', () => {
  const all = {
    ...{ 'boundary-money': 1, 'boundary-gifts': 0, 'boundary-home-address': 1, 'boundary-family': 1 },
    ...{ 'boundary-social-media': 0, 'boundary-overnight': 1 },
  }
  expect(boundariesAsked(all)).toEqual(['money', 'home-address', 'family', 'overnight'])
})

test('a telephone whose clock runs ahead has said it now', () => {
  const now = Temporal.Instant.from('2026-11-22T10:00:00Z')
  expect(saidAt('2026-11-20T10:00:00Z', now).toString()).toBe('2026-11-20T10:00:00Z')
  expect(saidAt('2026-11-29T10:00:00Z', now)).toEqual(now)
})
