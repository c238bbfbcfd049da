import { describe, expect, test } from 'vitest'
import {
  dayOfPhotos,
  mayBePhotographed,
  obstaclesToGathering,
  obstaclesToInviting,
  obstaclesToListing,
  reasonOfClash,
  rideBalance,
  stateOnListing,
} from './gathering-rules.ts'

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)
const on = (day: string, starts = '12:00', ends = '16:00') => ({ id: null, day, starts, ends, topic: null })
const names = { en: 'Picnic', nb: null, bg: null, ro: null }
const planned = { state: 'planned' as const, days: [{ day: '2026-12-05' }] }

describe('a gathering', () => {
  test('takes answers until its last day', () => {
    const days = [on('2026-12-05')]
    expect(obstaclesToGathering({ names, days, replyUntil: '2026-12-05' })).toEqual([])
    expect(codes(obstaclesToGathering({ names, days, replyUntil: '2026-12-06' }))).toEqual([
      'reply-after-gathering',
    ])
  })

  test('is full when its seats are taken, and over after its last day', () => {
    const facts = { expected: 9, adding: 2, today: '2026-12-06' }
    expect(codes(obstaclesToListing({ ...planned, seats: 10 }, facts))).toEqual([
      'gathering-over',
      'gathering-full',
    ])
    expect(obstaclesToListing({ ...planned, seats: null }, { ...facts, today: '2026-12-05' })).toEqual([])
  })

  test('invites to events; whoever is on the list of a group has said so', () => {
    expect(stateOnListing('family-event')).toBe('listed')
    expect(stateOnListing('support-group')).toBe('coming')
  })
})

describe('an invitation', () => {
  const child = { kind: 'child' as const, state: 'listed' as const, comesWith: null }
  test('waits for a child until it is known with whom it comes', () => {
    expect(codes(obstaclesToInviting(planned, [child], '2026-11-22'))).toEqual(['child-needs-grown-up'])
    const brought = { ...child, comesWith: { id: 'one', name: 'Maria' } }
    expect(obstaclesToInviting(planned, [brought], '2026-11-22')).toEqual([])
  })
  test('needs somebody who has none', () => {
    expect(codes(obstaclesToInviting(planned, [], '2026-11-22'))).toEqual(['nobody-to-invite'])
  })
})

test('two who are kept apart are named to those who may know; everybody else reads whom to ask', () => {
  expect(reasonOfClash({ one: 'A', other: 'B', ask: null })).toEqual({
    ...{ code: 'guests-kept-apart', values: { one: 'A', other: 'B' } },
  })
  expect(reasonOfClash({ one: null, other: null, ask: 'Maria' })).toEqual({
    ...{ code: 'guest-cannot-be-invited', values: { ask: 'Maria' } },
  })
})

test.each([
  ['relative', 'not-asked', false, false],
  ['relative', 'no', false, false],
  ['relative', 'yes', false, true],
  ['child', 'not-asked', false, false],
  // Of a participant only the consent on record counts.
  ['participant', 'yes', false, false],
  ['participant', 'not-asked', true, true],
] as const)('photos of a %s who said %s, consent on record %s: %s', (kind, photos, consented, may) => {
  expect(mayBePhotographed({ kind, photos }, consented)).toBe(may)
})

test('photos are asked about for the next day, after the last for that one', () => {
  const days = [{ day: '2026-12-01' }, { day: '2026-12-08' }] as never
  expect(dayOfPhotos({ days }, '2026-12-02')).toBe('2026-12-08')
  expect(dayOfPhotos({ days }, '2027-01-01')).toBe('2026-12-08')
})

test('rides are counted among those who are expected', () => {
  const guest = { state: 'coming' as const, rideSeats: null }
  expect(
    rideBalance([
      { ...guest, ride: 'needs' },
      { ...guest, ride: 'offers', rideSeats: 3 },
      { ...guest, state: 'declined', ride: 'needs' },
    ]),
  ).toEqual({ needed: 1, offered: 3 })
})
