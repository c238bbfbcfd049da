import { expect, test } from 'vitest'
import { obstaclesToReleaseDate } from './release-date-rules.ts'
import type { ReleaseDateStatement } from './release-dates.ts'

const stated: ReleaseDateStatement = {
  ...{ kind: 'confirmed', day: '2026-12-01', unknownBecause: null, certainty: 'likely', earliest: null },
  ...{ latest: null, unplanned: false, source: 'prison', statedOn: '2026-11-20', why: null },
}
const facts = { birth: { birthDate: '1990-06-01', birthYear: null }, today: '2026-11-22' }

test.each<[string, Partial<ReleaseDateStatement>, string[]]>([
  ['a day within its band is fine', { earliest: '2026-11-25', latest: '2026-12-10' }, []],
  ['unknown with a reason is fine', { day: null, unknownBecause: 'not-sentenced-yet' }, []],
  ['31 February is not a day', { day: '2027-02-31' }, ['day not-a-day']],
  [
    'every field that is no day is named',
    { day: '1.12.26', latest: '?' },
    ['day not-a-day', 'latest not-a-day'],
  ],
  ['no day wants a reason', { day: null }, ['day release-day-or-reason-missing']],
  ['a day is not unknown', { unknownBecause: 'not-told' }, ['day release-day-and-unknown']],
  ['before birth', { day: '1989-01-01' }, ['day release-before-birth']],
  ['2206 for 2026', { day: '2206-12-01' }, ['day release-too-far-away']],
  [
    'a band that ends before it begins',
    { earliest: '2026-12-10', latest: '2026-11-30' },
    ['latest release-band-reversed'],
  ],
  ['a day before its band', { earliest: '2026-12-10' }, ['earliest release-day-outside-band']],
  ['a day after its band', { latest: '2026-11-30' }, ['latest release-day-outside-band']],
  ['said tomorrow', { statedOn: '2026-11-23' }, ['statedOn stated-in-future']],
  ['an unplanned release lies ahead of no word', { unplanned: true }, ['unplanned unplanned-needs-day-past']],
  ['released in court today', { unplanned: true, day: '2026-11-20' }, []],
  [
    'unknown and yet certain',
    { day: null, unknownBecause: 'other', certainty: 'certain' },
    ['certainty unknown-day-not-certain'],
  ],
])('%s', (_, over, expected) => {
  const obstacles = obstaclesToReleaseDate({ ...stated, ...over }, facts)
  expect(obstacles.map(({ code, field }) => `${field} ${code}`)).toEqual(expected)
})
