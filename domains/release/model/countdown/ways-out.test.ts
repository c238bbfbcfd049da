import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awaitsRelease, type PersonStatus, personStatuses } from '#domains/people/model/index.ts'
import { insideSince, type StatusEntry, waysOut } from './ways-out.ts'

const today = '2026-11-22'

const history = (...said: [PersonStatus, string][]): StatusEntry[] =>
  said.map(([status, from], index) => ({
    ...{ id: String(index), status, from },
    recordedAt: `2026-11-01T00:00:${String(index).padStart(2, '0')}.000000Z`,
  }))

describe('a way out of custody', () => {
  const told: [string, StatusEntry[], string[]][] = [
    [
      'from serving to released',
      history(['serving', '2025-01-01'], ['released', '2026-05-04']),
      ['2026-05-04'],
    ],
    [
      'conditionally released, and later released for good: once',
      history(
        ['serving', '2025-01-01'],
        ['conditionally-released', '2026-05-04'],
        ['released', '2026-09-01'],
      ),
      ['2026-05-04'],
    ],
    [
      'leave, house arrest, an interruption and serving at home are none',
      history(
        ['serving', '2025-01-01'],
        ['temporary-leave', '2025-06-01'],
        ['serving', '2025-06-04'],
        ['interrupted-sentence', '2025-09-01'],
        ['serving-at-home', '2025-12-01'],
        ['pre-trial-house-arrest', '2026-01-01'],
      ),
      [],
    ],
    [
      'but going out from there is one',
      history(['serving-at-home', '2026-01-01'], ['released', '2026-02-28']),
      ['2026-02-28'],
    ],
    [
      'back in custody and out again: twice',
      history(
        ['serving', '2024-01-01'],
        ['released', '2024-02-29'],
        ['returned-to-custody', '2025-03-01'],
        ['conditionally-released', '2026-01-01'],
      ),
      ['2024-02-29', '2026-01-01'],
    ],
    [
      'taken and let out on one day: once',
      history(['remand', '2026-03-29'], ['released', '2026-03-29']),
      ['2026-03-29'],
    ],
    [
      'two words for it on one day: once',
      history(
        ['serving', '2025-01-01'],
        ['released', '2026-05-04'],
        ['conditionally-released', '2026-05-04'],
      ),
      ['2026-05-04'],
    ],
    [
      'arrested again at the gate: not out',
      history(['serving', '2025-01-01'], ['released', '2026-05-04'], ['returned-to-custody', '2026-05-04']),
      [],
    ],
    ['already outside when first written down', history(['released', '2026-05-04']), []],
    [
      'absconded, and later released',
      history(['serving', '2025-01-01'], ['absconded', '2025-02-01'], ['released', '2026-01-01']),
      [],
    ],
    ['deported', history(['serving', '2025-01-01'], ['deported', '2025-02-01']), []],
    ['not before it is there', history(['serving', '2025-01-01'], ['released', '2026-12-01']), []],
  ]
  for (const [title, entries, days] of told) test(title, () => expect(waysOut(entries, today)).toEqual(days))

  test('the present time inside begins after the last day outside, and is none for whoever is out', () => {
    const back = history(
      ['serving', '2024-01-01'],
      ['released', '2024-02-29'],
      ['returned-to-custody', '2025-03-01'],
      ['temporary-leave', '2026-01-01'],
    )
    expect(insideSince(back, today)).toBe('2025-03-01')
    expect(insideSince(history(['serving', '2024-01-01'], ['released', '2024-02-29']), today)).toBeNull()
  })
})

/** Any history: days close together, so that several things fall on one of them; leap days and changes of clocks among them. */
const anyHistory = fc
  .array(
    fc.record({
      status: fc.constantFrom(...personStatuses),
      from: fc.constantFrom(
        '2024-02-28',
        '2024-02-29',
        '2024-03-01',
        '2026-03-28',
        '2026-03-29',
        '2026-10-25',
        '2026-11-22',
        '2026-11-23',
      ),
    }),
    { maxLength: 12 },
  )
  .map((said) => history(...said.map(({ status, from }): [PersonStatus, string] => [status, from])))

describe('whatever was written', () => {
  test('a day is a way out exactly if it ends outside and somebody was inside before it or on it', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        const last = (day: string) => entries.filter(({ from }) => from === day).at(-1)?.status
        const days = [...new Set(entries.map(({ from }) => from))].filter((day) => day <= today).sort()
        const expected = days.filter((day, index) => {
          const end = last(day)!
          if (end !== 'released' && end !== 'conditionally-released') return false
          const before = index === 0 ? undefined : last(days[index - 1]!)
          const sameDay = entries.filter(({ from }) => from === day).slice(0, -1)
          return (
            (before !== undefined && awaitsRelease(before)) ||
            sameDay.some(({ status }) => awaitsRelease(status))
          )
        })
        expect(waysOut(entries, today)).toEqual(expected)
      }),
    )
  })

  test('between two ways out there was a time inside, and the order of entry does not matter', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        const ways = waysOut(entries, today)
        expect(new Set(ways).size).toBe(ways.length)
        for (const [index, day] of ways.slice(1).entries())
          expect(
            entries.some(({ status, from }) => awaitsRelease(status) && from >= ways[index]! && from <= day),
          ).toBe(true)
        expect(waysOut(entries.toReversed(), today)).toEqual(ways)
      }),
    )
  })
})
