import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenReferral } from './public-form.ts'
import type { ReferralConsent } from './referral.ts'
import {
  contactKeysOf,
  daysFrom,
  nameKeyOf,
  obstaclesToConsent,
  obstaclesToOpenReferral,
} from './referral-rules.ts'

const today = '2026-11-22'
const nobody = { phone: null, email: null, referrerPhone: null, referrerEmail: null }
const sister: OpenReferral = {
  ...{ unitId: 'u', sourceKind: 'family', givenName: 'Elena', familyName: 'Petrova', birthYear: 1990 },
  ...{ languages: ['bg'], interpreterNeeded: 'no', whereabouts: 'serving', prison: 'Pleven' },
  ...{ releaseDay: null, phone: null, email: null, knows: 'yes', about: 'She comes home in spring.' },
  ...{ wishes: [], wishWords: '', referrerName: 'Ana', referrerFrom: null, referrerPhone: '0888 123456' },
  ...{ referrerEmail: null, language: 'bg', agrees: false },
}
const codes = (change: Partial<OpenReferral>) =>
  obstaclesToOpenReferral({ ...sister, ...change }, today).map(({ code, field }) => `${code} ${field}`)

describe('the open page', () => {
  test('asks who writes and how to reach them, and what it is about', () => {
    expect(codes({})).toEqual([])
    expect(codes({ referrerName: ' ' })).toEqual(['missing referrerName'])
    expect(codes({ referrerPhone: null })).toEqual(['referral-needs-contact referrerPhone'])
    expect(codes({ about: '' })).toEqual(['referral-says-nothing about'])
    expect(codes({ about: '', wishes: ['housing'] })).toEqual([])
    expect(codes({ birthYear: 2027 })).toEqual(['birth-year-in-future birthYear'])
  })

  test('asks whoever writes for themselves for their own number, and for their yes', () => {
    expect(codes({ sourceKind: 'self-after-release', referrerName: null, referrerPhone: null })).toEqual([
      'referral-needs-contact phone',
      'referral-needs-yes agrees',
    ])
    expect(codes({ sourceKind: 'self-after-release', phone: '0888 1', agrees: true })).toEqual([])
  })
})

describe('a yes', () => {
  const spoken: ReferralConsent = {
    how: 'spoken-with-witness',
    witness: 'The librarian',
    on: today,
    language: 'bg',
  }
  const said = (change: Partial<ReferralConsent>) =>
    obstaclesToConsent({ ...spoken, ...change }, today).map(({ code }) => code)

  test('that was only spoken names who heard it; one on paper needs nobody', () => {
    expect(said({})).toEqual([])
    expect(said({ witness: null })).toEqual(['referral-consent-needs-witness'])
    expect(said({ how: 'paper', witness: null })).toEqual([])
    expect(said({ how: 'paper' })).toEqual(['referral-consent-witness-unneeded'])
  })

  test('is not from a day to come', () => {
    expect(said({ on: '2026-11-23' })).toEqual(['referral-consent-in-future'])
  })
})

describe('possibly the same', () => {
  test('one telephone is one however it is written, one address whatever its capitals', () => {
    const one = contactKeysOf({ ...nobody, phone: '+359 888 123 456', email: 'Ana@Example.org' })
    const two = contactKeysOf({ ...nobody, referrerPhone: '0888/123-456', referrerEmail: 'ana@example.org ' })
    expect(new Set(one)).toEqual(new Set(two))
    expect(contactKeysOf({ ...nobody, phone: '112' })).toEqual([])
  })

  test('one name is one in either script and either order; half a name is nobody', () => {
    const key = nameKeyOf({ givenName: 'Elena', familyName: 'Petrova' })
    expect(nameKeyOf({ givenName: 'Петрова', familyName: 'Елена' })).toBe(key)
    expect(nameKeyOf({ givenName: 'Elena', familyName: '' })).toBe('')
  })
})

test('a wait is counted in whole days, over leap days and the change of clocks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const since = Temporal.PlainDate.from('2023-12-30')
      return daysFrom(since.toString(), since.add({ days }).toString()) === days
    }),
  )
})
