import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  band,
  currentReleaseDate,
  datesReplacedBy,
  type ReleaseDate,
  releaseDateKinds,
} from './release-dates.ts'

const date = (over: Partial<ReleaseDate>): ReleaseDate => ({
  ...{
    id: '00000000-0000-7000-8000-000000000001',
    kind: 'expected',
    day: '2026-12-01',
    unknownBecause: null,
  },
  ...{ certainty: 'likely', earliest: null, latest: null, unplanned: false, source: 'prison' },
  ...{ statedOn: '2026-01-01', why: null, recordedAt: '2026-01-01T08:00:00Z', supersededBy: null },
  ...over,
})
const unknown = { day: null, unknownBecause: 'appeal-pending' } as const

test.each<[string, Partial<ReleaseDate>[], number | null]>([
  ['nothing stated, nothing current', [], null],
  ['confirmed comes before expected', [{ kind: 'expected' }, { kind: 'confirmed' }], 1],
  ['expected comes before two thirds', [{ kind: 'earliest-conditional' }, { kind: 'expected' }], 1],
  ['a tag comes before full term', [{ kind: 'full-term' }, { kind: 'em-eligible' }], 1],
  ['the later word of a kind counts', [{ statedOn: '2026-03-01' }, { statedOn: '2026-02-01' }], 0],
  ['a superseded date does not', [{ supersededBy: 'x', kind: 'confirmed' }, { kind: 'full-term' }], 1],
  ['a day comes before unknown', [{ kind: 'expected', ...unknown }, { kind: 'full-term' }], 1],
  ['later unknown beats the same kind', [{}, { ...unknown, statedOn: '2026-02-01' }], 1],
  ['all unknown: the strongest kind says why', [{ kind: 'full-term', ...unknown }, { ...unknown }], 1],
  [
    'a confirmation taken back does not revive the guess before it',
    [
      { kind: 'expected', statedOn: '2026-01-01' },
      { kind: 'confirmed', ...unknown, statedOn: '2026-03-01' },
    ],
    1,
  ],
  [
    'what is expected after a confirmation was taken back counts',
    [
      { kind: 'expected', statedOn: '2026-04-01' },
      { kind: 'confirmed', ...unknown, statedOn: '2026-03-01' },
    ],
    0,
  ],
])('%s', (_, stated, current) => {
  const dates = stated.map((over, at) => date({ id: String(at), ...over }))
  expect(currentReleaseDate(dates)?.id ?? null).toBe(current === null ? null : String(current))
})

test('a day before the person came back does not count, and the confirmation of it still ends older guesses', () => {
  const former = date({ id: 'c', kind: 'confirmed', day: '2026-10-01', statedOn: '2026-09-01' })
  const guess = date({ id: 'g', kind: 'expected', day: '2026-12-20', statedOn: '2026-05-01' })
  const law = date({ id: 'l', kind: 'full-term', day: '2028-01-01' })
  expect(currentReleaseDate([former, guess], '2026-11-02')).toBeNull()
  expect(currentReleaseDate([former, guess, law], '2026-11-02')?.id).toBe('l')
  expect(currentReleaseDate([former], '2026-10-01')?.id).toBe('c')
})

const someDay = fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01')
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...releaseDateKinds),
    day: fc.option(someDay),
    statedOn: someDay,
    recordedAt: fc.constantFrom('2026-01-01T08:00:00Z', '2026-01-01T10:00:00+02:00', '2026-02-01T08:00:00Z'),
    supersededBy: fc.option(fc.constant('y'), { freq: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
)

test('the current date does not depend on the order in which dates were entered', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat()), (stated, numbers) => {
      const dates = stated.map(date)
      const mixed = dates
        .map((one) => ({ one, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(currentReleaseDate(mixed)).toBe(currentReleaseDate(dates))
    }),
  )
})

test('marking what a new statement replaces changes nothing about which date is current', () => {
  fc.assert(
    fc.property(candidates, fc.option(someDay), (stated, backSince) => {
      const dates = stated.map(date)
      const current = currentReleaseDate(dates, backSince)
      const replaced = dates.flatMap((one) =>
        one.supersededBy === null ? datesReplacedBy(one, dates).map(({ id }) => id) : [],
      )
      const marked = dates.map((one) => (replaced.includes(one.id) ? { ...one, supersededBy: 'z' } : one))
      expect(currentReleaseDate(marked, backSince)?.id).toBe(current?.id)
    }),
  )
})

test('a new statement replaces older ones of its kind, and a confirmation the expectations before it', () => {
  const older = [
    date({ id: 'a' }),
    date({ id: 'b', kind: 'confirmed' }),
    date({ id: 'c', kind: 'full-term' }),
  ]
  const replacedBy = (kind: ReleaseDate['kind']) =>
    datesReplacedBy(date({ id: 'n', kind, statedOn: '2026-02-01' }), older).map(({ id }) => id)
  expect(replacedBy('expected')).toEqual(['a'])
  expect(replacedBy('confirmed')).toEqual(['a', 'b'])
})

test.each([
  [{ certainty: 'certain' as const }, { earliest: '2026-12-01', latest: '2026-12-01', stated: true }],
  [{ latest: '2026-12-20' }, { earliest: '2026-12-01', latest: '2026-12-20', stated: true }],
  [{}, { earliest: '2026-12-01', latest: '2026-12-01', stated: false }],
  [
    { ...unknown, earliest: '2027-03-01' },
    { earliest: '2027-03-01', latest: null, stated: true },
  ],
  [unknown, null],
])('%j may move within %j', (over, expected) => {
  expect(band(date(over))).toEqual(expected)
})
