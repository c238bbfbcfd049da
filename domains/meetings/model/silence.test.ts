import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContactFacts, silenceOf } from './silence.ts'

const today = '2026-11-22'
const house = { reminder: 7, alarm: 14 }
const facts: ContactFacts = { activeSince: '2026-06-01', lastContact: null, lastLog: null, pauses: [] }
const met = (day: string, more: Partial<ContactFacts> = {}): ContactFacts => ({
  ...{ ...facts, lastContact: day, lastLog: day, ...more },
})

describe('how many days they have been silent', () => {
  test.each([
    ['they met today', met(today), 0],
    ['they met yesterday', met('2026-11-21'), 1],
    [
      'they have never met: from the day the match became active',
      { ...facts, activeSince: '2026-11-12' },
      10,
    ],
    ['the match was paused and is active again since', met('2026-09-01', { activeSince: '2026-11-20' }), 2],
    [
      'a planned absence in between does not count',
      met('2026-11-02', { pauses: [{ begins: '2026-11-05', ends: '2026-11-15' }] }),
      10,
    ],
    [
      'two absences that overlap are not taken off twice',
      met('2026-11-02', {
        pauses: [
          { begins: '2026-11-05', ends: '2026-11-15' },
          { begins: '2026-11-10', ends: '2026-11-17' },
        ],
      }),
      8,
    ],
    [
      'an absence before the last meeting takes nothing off',
      met('2026-11-12', { pauses: [{ begins: '2026-10-01', ends: '2026-11-01' }] }),
      10,
    ],
    [
      'an absence that nobody knows the end of stops the clock',
      met('2026-11-02', { pauses: [{ begins: '2026-11-06', ends: null }] }),
      3,
    ],
  ])('%s', (_, known, days) => expect(silenceOf(known, today, house).contactDays).toBe(days))
})

describe('who is asked when', () => {
  test.each([
    ['nobody within a week', met('2026-11-16'), 'none'],
    ['the volunteer after a week without a word', met('2026-11-15'), 'reminder'],
    [
      'nobody, if the volunteer said that the meeting was called off',
      met('2026-11-12', { lastLog: '2026-11-20' }),
      'none',
    ],
    ['the supervisor after two weeks without a meeting', met('2026-11-08'), 'alarm'],
    [
      'the supervisor even if every one of the meetings was called off in good order',
      met('2026-11-01', { lastLog: today }),
      'alarm',
    ],
    [
      'nobody during a planned absence',
      met('2026-10-01', { pauses: [{ begins: '2026-11-01', ends: null }] }),
      'paused',
    ],
  ])('%s', (_, known, level) => expect(silenceOf(known, today, house).level).toBe(level))
})

const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const span = fc.tuple(day, fc.option(day)).map(([begins, ends]) => ({ begins, ends }))
const known = fc.record({
  ...{ activeSince: day, lastContact: fc.option(day), lastLog: fc.option(day) },
  pauses: fc.array(span, { maxLength: 4 }),
})

test('a pause never lengthens a silence, a day never shortens it, and it is never less than nothing', () => {
  fc.assert(
    fc.property(known, day, (all, on) => {
      const days = (of: ContactFacts, when = on) => silenceOf(of, when, house).contactDays
      const next = Temporal.PlainDate.from(on).add({ days: 1 }).toString()
      expect(days(all)).toBeGreaterThanOrEqual(0)
      expect(days(all)).toBeLessThanOrEqual(days({ ...all, pauses: [] }))
      expect(days(all, next) - days(all)).toBeGreaterThanOrEqual(0)
      expect(days(all, next) - days(all)).toBeLessThanOrEqual(1)
    }),
  )
})

test('days are counted one by one as a person would with a calendar', () => {
  fc.assert(
    fc.property(known, day, (all, on) => {
      const from = [all.activeSince, all.lastContact ?? ''].sort().at(-1)!
      let counted = 0
      for (
        let at = Temporal.PlainDate.from(from).add({ days: 1 });
        at.toString() <= on;
        at = at.add({ days: 1 })
      ) {
        const paused = all.pauses.some(
          ({ begins, ends }) => begins <= at.toString() && (ends === null || at.toString() < ends),
        )
        if (!paused) counted++
      }
      expect(silenceOf(all, on, house).contactDays).toBe(counted)
    }),
    { numRuns: 60 },
  )
})
