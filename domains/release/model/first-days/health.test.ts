import { expect, test } from 'vitest'
import { missingIn, needOf, nothingSaid } from './health.ts'

test.each([
  ['yes', 'no', 'yes'],
  ['no', 'yes', 'no'],
  ['not-asked', 'yes', 'yes'],
  ['not-asked', null, 'unknown'],
  ['does-not-want-to-say', 'yes', 'unknown'],
] as const)('said here %s, by the needs %s: %s', (said, needs, need) => {
  expect(needOf(said, needs)).toBe(need)
})

test('a clear no of the person is an answer; what is not available is still missing', () => {
  expect(missingIn(nothingSaid)).toEqual(['tolerance-talk', 'naloxone', 'bridge', 'clinic'])
  const declined = {
    toleranceTalk: 'declined',
    naloxone: 'declined',
    bridge: 'not-needed',
    clinic: 'declined',
  } as const
  expect(missingIn({ ...nothingSaid, ...declined })).toEqual([])
  expect(missingIn({ ...nothingSaid, ...declined, naloxone: 'not-available' })).toEqual(['naloxone'])
})
