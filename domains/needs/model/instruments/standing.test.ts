import { describe, expect, test } from 'vitest'
import type { Instrument } from './definition.ts'
import { definitionOf } from './definitions/index.ts'
import { groupsOf, type Subject, standingsOf } from './standing.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const somebody = (more: Partial<Subject> = {}): Subject => ({
  ...{ sex: 'not-asked', birthDate: '1990-05-01', birthYear: null, ...more },
})

/** Each line as "key group: reached?", with a question mark where we do not know whether it is theirs. */
const said = (instrument: Instrument, total: number, subject: Subject) =>
  standingsOf(definitionOf(instrument), total, groupsOf(subject, today)).map(
    ({ cutOff: { key, group }, isReached, isSure }) =>
      `${key} ${group}: ${isReached ? 'yes' : 'no'}${isSure ? '' : '?'}`,
  )

describe('lines that differ for women and men', () => {
  test.each([
    [5, 'man', ['problem men: no', 'dependence everyone: no']],
    [6, 'man', ['problem men: yes', 'dependence everyone: no']],
    [1, 'woman', ['problem women: no', 'dependence everyone: no']],
    [2, 'woman', ['problem women: yes', 'dependence everyone: no']],
    [25, 'woman', ['problem women: yes', 'dependence everyone: yes']],
  ] as const)('DUDIT %i of a %s', (total, sex, lines) => {
    expect(said('dudit', total, somebody({ sex }))).toEqual(lines)
  })

  test.each(['other', 'not-said', 'not-asked'] as const)(
    'both are said of somebody whose sex is "%s"',
    (sex) => {
      expect(said('audit-c', 3, somebody({ sex }))).toEqual([
        'uk everyone: no',
        'usual men: no?',
        'usual women: yes?',
      ])
    },
  )

  test.each([
    [3, 'man', 'usual men: no'],
    [4, 'man', 'usual men: yes'],
    [2, 'woman', 'usual women: no'],
    [3, 'woman', 'usual women: yes'],
  ] as const)('AUDIT-C %i of a %s', (total, sex, line) => {
    expect(said('audit-c', total, somebody({ sex })).at(-1)).toBe(line)
  })
})

describe('lines for everybody', () => {
  test.each([
    [52, ['no', 'no']],
    [50, ['yes', 'no']],
    [28, ['yes', 'yes']],
  ] as const)('WHO-5 %i', (total, [reduced, low]) => {
    expect(said('who-5', total, somebody())).toEqual([`reduced everyone: ${reduced}`, `low everyone: ${low}`])
  })

  test.each([
    ['phq-2', 2, 'positive everyone: no'],
    ['phq-2', 3, 'positive everyone: yes'],
    ['gad-2', 3, 'positive everyone: yes'],
    ['rosenberg', 15, 'low everyone: no'],
    ['rosenberg', 14, 'low everyone: yes'],
  ] as const)('%s %i', (instrument, total, line) => {
    expect(said(instrument, total, somebody())).toEqual([line])
  })

  test('the AUDIT has a line that is suggested for women and for people over 65', () => {
    const young = somebody({ sex: 'man' })
    expect(said('audit', 7, young)).not.toContain('suggested over-65: yes')
    expect(said('audit', 7, somebody({ sex: 'man', birthDate: '1955-11-22' }))).toContain(
      'suggested over-65: yes',
    )
    expect(said('audit', 7, somebody({ sex: 'woman' }))).toContain('suggested women: yes')
    expect(said('audit', 16, young)).toEqual([
      'hazardous everyone: yes',
      'zone-3 everyone: yes',
      'zone-4 everyone: no',
    ])
  })
})

describe('how old somebody is', () => {
  const over65 = (subject: Partial<Subject>) => groupsOf(somebody(subject), today)['over-65']
  test('counts from the birthday', () => {
    expect(over65({ birthDate: '1960-11-22' })).toBe(true)
    expect(over65({ birthDate: '1960-11-23' })).toBe(false)
  })
  test('is known from the year alone, unless that year turns on it', () => {
    expect(over65({ birthDate: null, birthYear: 1959 })).toBe(true)
    expect(over65({ birthDate: null, birthYear: 1961 })).toBe(false)
    expect(over65({ birthDate: null, birthYear: 1960 })).toBeNull()
    expect(over65({ birthDate: null, birthYear: null })).toBeNull()
  })
})
