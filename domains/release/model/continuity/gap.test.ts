import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personStatuses } from '#domains/people/model/index.ts'
import { bandOf, type ContactMade, gapOf, type ReleaseHistory } from './gap.ts'

const day = '2026-10-01'
const today = '2027-03-01'
const release = (over: Partial<ReleaseHistory> = {}): ReleaseHistory => ({
  ...{ day, before: null, fileBegan: '2026-01-01', isForgotten: false, contacts: [] },
  statuses: [
    { status: 'serving', begins: '2026-01-01' },
    { status: 'released', begins: day },
  ],
  ...over,
})
const met = (on: string, more: Partial<ContactMade> = {}): ContactMade => ({
  ...{ day: on, inside: false, faceToFace: true, by: 'volunteer radu' },
  ...more,
})

describe('the gap', () => {
  test.each([
    [['2026-10-01'], 0, 'same-day'],
    [['2026-10-02'], 1, 'within-2'],
    [['2026-10-08'], 7, 'within-7'],
    [['2026-10-15', '2026-10-20'], 14, 'within-14'],
    [['2026-10-16'], 15, 'later'],
    // The clocks go back on 25 October; a day stays a day.
    [['2026-10-26'], 25, 'later'],
    [[], null, 'never'],
  ] as const)('with contacts on %j is %s days', (days, gapDays, band) => {
    expect(gapOf(release({ contacts: days.map((one) => met(one)) }), today)).toMatchObject({ gapDays, band })
  })

  test('counts over a leap day', () => {
    const leap = { ...release({ day: '2028-02-28', contacts: [met('2028-03-01')] }), statuses: [] }
    expect(gapOf(leap, '2028-06-01').gapDays).toBe(2)
  })

  test('does not count a visit inside on the morning of the release', () => {
    expect(gapOf(release({ contacts: [met(day, { inside: true })] }), today).band).toBe('never')
  })

  test('a telephone call is a contact, and no meeting', () => {
    const contacts = [met('2026-10-02', { faceToFace: false }), met('2026-10-05')]
    expect(gapOf(release({ contacts }), today)).toMatchObject({ gapDays: 1, metDays: 4 })
  })

  test('is unknown where the file began after the release, save that nothing is earlier than the day itself', () => {
    const late = { fileBegan: '2026-10-05', contacts: [met('2026-10-06')] }
    expect(gapOf(release(late), today)).toMatchObject({
      ...{ band: 'unknown', gapDays: null, silenceDays: null, unknownBecause: 'file-began-later' },
    })
    expect(gapOf(release({ ...late, contacts: [met(day)] }), today).band).toBe('same-day')
    expect(gapOf(release({ isForgotten: true }), today).unknownBecause).toBe('forgotten')
  })
})

describe('what comes after a return to custody', () => {
  const back = (begins: string) =>
    release({
      statuses: [...release().statuses, { status: 'returned-to-custody', begins }],
      contacts: [met('2026-10-04'), met('2026-11-20')],
    })
  test('does not count, and the figure says what cut it short', () => {
    expect(gapOf(back('2026-10-11'), today)).toMatchObject({
      ...{ endedBy: 'custody', watchedUntil: '2026-10-11', cutBy: 'custody', silenceDays: 7 },
      silenceFrom: '2026-10-04',
    })
    expect(gapOf(back('2026-10-02'), today)).toMatchObject({ band: 'never', cutBy: 'custody' })
  })
  test('arrested at the gate is the end on the same day', () => {
    expect(gapOf(back(day), today)).toMatchObject({ ends: day, silenceDays: 0, band: 'never' })
  })
})

test('the longest silence has an open end today, or none after ninety days', () => {
  const contacts = [met('2026-10-03'), met('2026-11-01')]
  expect(gapOf(release({ contacts }), '2026-11-11')).toMatchObject({ silenceDays: 29, cutBy: 'today' })
  expect(gapOf(release({ contacts }), today)).toMatchObject({ silenceDays: 59, cutBy: null })
})

test.each([
  [[met('2026-09-01', { inside: true }), met('2026-10-15')], today, 'held'],
  [[met('2026-09-01', { inside: true }), met('2026-10-16')], today, 'not-held'],
  [[met('2026-09-01', { inside: true }), met('2026-10-03', { by: 'staff maria' })], today, 'not-held'],
  [[met('2026-09-01', { inside: true }), met('2026-10-03', { faceToFace: false })], today, 'not-held'],
  [[met('2026-10-03')], today, 'nobody-inside'],
  [[met('2026-09-01', { inside: true })], '2026-10-14', 'open'],
] as const)('a handover: %j by %s is %s', (contacts, until, handover) => {
  expect(gapOf(release({ contacts }), until).handover).toBe(handover)
})

test('whom somebody knew in an earlier time inside hands nothing over', () => {
  const contacts = [met('2025-01-01', { inside: true }), met('2026-10-02')]
  expect(gapOf(release({ contacts, before: '2025-06-01' }), today).handover).toBe('nobody-inside')
})

const plusDays = (days: number) => Temporal.PlainDate.from('2027-12-01').add({ days }).toString()
const someDay = fc.integer({ min: 0, max: 240 }).map(plusDays)
const anyHistory = fc.record({
  day: someDay,
  before: fc.constant(null),
  statuses: fc
    .array(fc.record({ status: fc.constantFrom(...personStatuses), begins: someDay }), { maxLength: 6 })
    .map((all) => all.toSorted((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0))),
  contacts: fc.array(
    fc.record({
      ...{ day: someDay, inside: fc.boolean(), faceToFace: fc.boolean() },
      by: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 12 },
  ),
  fileBegan: someDay,
  isForgotten: fc.constant(false),
})
const anyCase = fc.tuple(anyHistory, someDay).filter(([{ day: released }, now]) => now >= released)

describe('for any history', () => {
  test('exactly one band holds, and it says the gap', () => {
    fc.assert(
      fc.property(anyCase, ([history, now]) => {
        const gap = gapOf(history, now)
        expect(gap.band).toBe(gap.unknownBecause ? 'unknown' : bandOf(gap.gapDays))
        expect(gap.gapDays === null).toBe(gap.band === 'never' || gap.band === 'unknown')
        if (gap.gapDays !== null) expect(gap.metDays ?? gap.gapDays).toBeGreaterThanOrEqual(gap.gapDays)
      }),
    )
  })

  test('the silence is as long as can be within what was looked at, and no contact lies in it', () => {
    fc.assert(
      fc.property(anyCase, ([history, now]) => {
        const { silenceDays, silenceFrom, watchedUntil } = gapOf(history, now)
        if (silenceDays === null || silenceFrom === null) return
        const until = Temporal.PlainDate.from(silenceFrom).add({ days: silenceDays }).toString()
        expect(silenceFrom >= history.day && until <= watchedUntil).toBe(true)
        const within = history.contacts.filter(
          (one) => !one.inside && one.day > silenceFrom && one.day < until,
        )
        expect(within).toEqual([])
      }),
    )
  })

  test('one more contact never makes gap or silence longer', () => {
    fc.assert(
      fc.property(anyCase, someDay, ([history, now], extra) => {
        const before = gapOf(history, now)
        const after = gapOf({ ...history, contacts: [...history.contacts, met(extra)] }, now)
        expect(after.gapDays ?? Infinity).toBeLessThanOrEqual(before.gapDays ?? Infinity)
        if (before.silenceDays !== null) expect(after.silenceDays).toBeLessThanOrEqual(before.silenceDays)
      }),
    )
  })

  test('the order of contacts does not matter, nor what happened after the person was out of reach', () => {
    fc.assert(
      fc.property(anyCase, ([history, now]) => {
        const gap = gapOf(history, now)
        expect(gapOf({ ...history, contacts: history.contacts.toReversed() }, now)).toEqual(gap)
        const later = Temporal.PlainDate.from(gap.ends ?? now)
          .add({ days: 1 })
          .toString()
        expect(gapOf({ ...history, contacts: [...history.contacts, met(later)] }, now)).toEqual(gap)
      }),
    )
  })

  test('a day that goes by never shortens a known gap, and settles what is open', () => {
    fc.assert(
      fc.property(anyCase, ([history, now]) => {
        const gap = gapOf(history, now)
        const tomorrow = gapOf(history, Temporal.PlainDate.from(now).add({ days: 1 }).toString())
        if (gap.gapDays !== null) expect(tomorrow.gapDays).toBe(gap.gapDays)
        if (gap.handover === 'held') expect(tomorrow.handover).toBe('held')
        expect((tomorrow.silenceDays ?? 0) >= (gap.silenceDays ?? 0)).toBe(true)
      }),
    )
  })
})
