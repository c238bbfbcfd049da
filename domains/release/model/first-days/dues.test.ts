import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DueOffsets, duesOf, type FirstDaysFacts, nextOf, overdueOf } from './dues.ts'

const offsets: DueOffsets = { first: 1, second: 3, third: 7, fourth: 14 }
const facts = (contacts: string[] = [], over: Partial<FirstDaysFacts> = {}): FirstDaysFacts => ({
  ...{ day: '2026-10-20', ends: null, contacts, daily: false },
  ...over,
})
const states = (contacts: string[], today: string, over: Partial<FirstDaysFacts> = {}) =>
  duesOf(facts(contacts, over), offsets, today).map(({ state }) => state)

describe('a contact that is owed', () => {
  // The clocks go back on 25 October: the seventh day is the 27th all the same.
  test('falls due one, three, seven and fourteen days after release', () => {
    expect(duesOf(facts(), offsets, '2026-10-20').map(({ day }) => day)).toEqual([
      ...['2026-10-21', '2026-10-23', '2026-10-27', '2026-11-03'],
    ])
  })

  test.each<[string, string[], string, string[]]>([
    ['nothing is owed on the day itself', [], '2026-10-20', ['ahead', 'ahead', 'ahead', 'ahead']],
    [
      'the gate is not the call on the day after',
      ['2026-10-20'],
      '2026-10-21',
      ['due', 'ahead', 'ahead', 'ahead'],
    ],
    ['a day later it is late', [], '2026-10-22', ['late', 'due', 'ahead', 'ahead']],
    [
      'the day before is early enough',
      ['2026-10-21', '2026-10-22'],
      '2026-10-22',
      ['made', 'made', 'ahead', 'ahead'],
    ],
    [
      'a contact settles what was late',
      ['2026-10-23'],
      '2026-10-23',
      ['made-late', 'made', 'ahead', 'ahead'],
    ],
    [
      'and nothing that is still to come',
      ['2026-10-23'],
      '2026-10-30',
      ['made-late', 'made', 'late', 'ahead'],
    ],
  ])('%s', (_, contacts, today, expected) => {
    expect(states(contacts, today)).toEqual(expected)
  })

  test('is not owed from the day on which somebody is back in custody', () => {
    expect(states([], '2026-10-30', { ends: '2026-10-23' })).toEqual([
      'late',
      'not-owed',
      'not-owed',
      'not-owed',
    ])
    expect(overdueOf(duesOf(facts(), offsets, '2026-10-30'), '2026-10-23')).toBe(null)
  })

  test('is owed every day of the first week where there was a substance need', () => {
    const dues = duesOf(facts(['2026-10-21', '2026-10-22'], { daily: true }), offsets, '2026-10-24')
    expect(dues).toHaveLength(8)
    expect(dues.filter(({ day }) => day <= '2026-10-25').map(({ state }) => state)).toEqual([
      ...['made', 'made', 'made', 'due', 'ahead'],
    ])
  })
})

const days = fc.integer({ min: -3, max: 40 })
const anyFacts = fc.record({
  day: fc.integer({ min: 0, max: 800 }).map((n) => plus('2027-01-01', n)),
  contacts: fc.array(days, { maxLength: 10 }),
  ends: fc.option(fc.integer({ min: 0, max: 30 })),
  daily: fc.boolean(),
})
const plus = (day: string, n: number) => Temporal.PlainDate.from(day).add({ days: n }).toString()
const case_ = fc.tuple(anyFacts, fc.integer({ min: 0, max: 40 })).map(([drawn, now]) => {
  const { day, daily } = drawn
  const ends = drawn.ends === null || drawn.ends > now ? null : plus(day, drawn.ends)
  return {
    facts: { day, daily, ends, contacts: drawn.contacts.map((n) => plus(day, n)) },
    today: plus(day, now),
  }
})

describe('for any history', () => {
  test('what is late is past, what is ahead is not, and what was made was made by a contact', () => {
    fc.assert(
      fc.property(case_, ({ facts: drawn, today }) => {
        for (const { day, state, madeOn } of duesOf(drawn, offsets, today)) {
          if (state === 'late')
            expect(
              day < today && drawn.contacts.every((one) => one < day || one > today || one <= drawn.day),
            ).toBe(true)
          if (state === 'due' || state === 'ahead') expect(day >= today).toBe(true)
          if (state === 'not-owed') expect(drawn.ends !== null && day >= drawn.ends).toBe(true)
          expect(madeOn === null || drawn.contacts.includes(madeOn)).toBe(true)
        }
      }),
    )
  })
  test('a contact today leaves nothing overdue', () => {
    fc.assert(
      fc.property(case_, ({ facts: drawn, today }) => {
        if (today <= drawn.day) return
        const dues = duesOf({ ...drawn, contacts: [...drawn.contacts, today] }, offsets, today)
        expect(overdueOf(dues, drawn.ends)).toBe(null)
      }),
    )
  })
  test('once made stays made, whatever day it is', () => {
    fc.assert(
      fc.property(case_, ({ facts: drawn, today }) => {
        const now = duesOf(drawn, offsets, today)
        const tomorrow = duesOf(drawn, offsets, plus(today, 1))
        now.forEach((due, index) => {
          if (due.state === 'made' || due.state === 'made-late') expect(tomorrow[index]).toEqual(due)
        })
        const next = nextOf(now)
        expect(next === null || next.madeOn === null).toBe(true)
      }),
    )
  })
})
