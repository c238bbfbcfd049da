import { describe, expect, test } from 'vitest'
import { agesPossible, consentGiver, nextOnCalendar } from './child-rules.ts'
import { lastContact } from './contact-rules.ts'

const today = Temporal.PlainDate.from('2026-11-22')

describe('a child', () => {
  test('is as old as year and month tell, and no more is guessed', () => {
    expect(agesPossible({ birthYear: null, birthMonth: null }, today)).toBeNull()
    expect(agesPossible({ birthYear: 2018, birthMonth: null }, today)).toEqual({ from: 7, to: 8 })
    expect(agesPossible({ birthYear: 2018, birthMonth: 3 }, today)).toEqual({ from: 8, to: 8 })
    expect(agesPossible({ birthYear: 2018, birthMonth: 12 }, today)).toEqual({ from: 7, to: 7 })
  })

  test('has days that come again every year', () => {
    expect(nextOnCalendar({ month: 12, day: 24 }, today)).toBe('2026-12-24')
    expect(nextOnCalendar({ month: 11, day: 22 }, today)).toBe('2026-11-22')
    expect(nextOnCalendar({ month: 2, day: 29 }, today)).toBe('2027-02-28')
  })

  test('is consented for by whoever has the care', () => {
    expect(consentGiver({ care: 'child-welfare' })).toBe('child-welfare')
    expect(consentGiver({ care: 'shared' })).toBe('both')
    expect(consentGiver({ care: 'not-asked' })).toBe('caregiver')
  })

  test('had contact when it took place, not when it was planned or cancelled', () => {
    const one = { adultId: 'papa', kind: 'phone' as const }
    const contacts = [
      { ...one, state: 'planned' as const, day: '2026-11-24' },
      { ...one, state: 'cancelled' as const, day: '2026-11-20' },
      { ...one, state: 'held' as const, day: '2026-11-02' },
    ]
    expect(lastContact(contacts, 'papa', today)).toEqual({ day: '2026-11-02', kind: 'phone', days: 20 })
    expect(lastContact(contacts, 'mama', today)).toBeNull()
  })
})
