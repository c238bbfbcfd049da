import { describe, expect, test } from 'vitest'
import type { NewConsent } from './consent.ts'
import { consentStanding, holdsOn, obstaclesToConsent, obstaclesToWithdrawal } from './consent-rules.ts'

const consent: Omit<NewConsent, 'personId'> = {
  ...{ purpose: 'intake', recipient: null, dataGroups: ['identity'], language: 'bg', how: 'paper' },
  ...{ witness: null, givenOn: '2026-11-01', ends: null },
}
const codes = (change: Partial<typeof consent>) =>
  obstaclesToConsent({ ...consent, ...change }, '2026-11-22').map(({ code, field }) => `${code} ${field}`)

describe('a consent', () => {
  test('that is only spoken needs somebody who heard it, and no other does', () => {
    expect(codes({})).toEqual([])
    expect(codes({ how: 'spoken-with-witness' })).toEqual(['consent-needs-witness witness'])
    expect(codes({ how: 'spoken-with-witness', witness: 'Petya Ivanova' })).toEqual([])
    expect(codes({ witness: 'Petya Ivanova' })).toEqual(['witness-only-when-spoken witness'])
  })

  test('to tell somebody names whom', () => {
    expect(codes({ purpose: 'share-with-agency' })).toEqual(['consent-needs-recipient recipient'])
    expect(codes({ purpose: 'share-with-family', recipient: 'his sister Ana' })).toEqual([])
    expect(codes({ purpose: 'photo' })).toEqual([])
  })

  test('is about something, was given by today, and does not end before it began', () => {
    expect(codes({ dataGroups: [], givenOn: '2026-11-23', ends: '2026-11-22' })).toEqual([
      'consent-needs-data dataGroups',
      'consent-in-future givenOn',
      'consent-ends-before ends',
    ])
  })

  test('holds through its last day, and no longer from the day on which it is taken back', () => {
    const given = { givenOn: '2026-11-01', ends: '2026-11-30', withdrawnOn: null }
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
    expect(days.map((day) => holdsOn(given, day))).toEqual([false, true, true, false])
    expect(holdsOn({ ...given, withdrawnOn: '2026-11-22' }, '2026-11-21')).toBe(true)
    expect(holdsOn({ ...given, withdrawnOn: '2026-11-22' }, '2026-11-22')).toBe(false)
  })

  test.each([
    [null, null, 'holds'],
    ['2026-12-23', null, 'holds'],
    ['2026-12-22', null, 'ends-soon'],
    ['2026-11-22', null, 'ends-soon'],
    ['2026-11-21', null, 'over'],
    ['2026-12-22', '2026-11-22', 'withdrawn'],
  ])('with the last day %s, taken back on %s: %s', (ends, withdrawnOn, standing) => {
    const when = { today: '2026-11-22', soon: '2026-12-22' }
    expect(consentStanding({ givenOn: '2026-11-01', ends, withdrawnOn }, when)).toBe(standing)
  })

  test('is taken back once, between the day it was given and today', () => {
    const given = { givenOn: '2026-11-01', withdrawnOn: null }
    const code = (
      withdrawnOn: string,
      consent: typeof given | { givenOn: string; withdrawnOn: string } = given,
    ) => obstaclesToWithdrawal({ withdrawnOn }, { consent, today: '2026-11-22' }).map((reason) => reason.code)
    expect(code('2026-11-22')).toEqual([])
    expect(code('2026-11-23')).toEqual(['withdrawn-in-future'])
    expect(code('2026-10-31')).toEqual(['withdrawn-before-given'])
    expect(code('2026-11-22', { ...given, withdrawnOn: '2026-11-20' })).toEqual(['consent-withdrawn-already'])
  })
})
