import { describe, expect, test } from 'vitest'
import type { NewPrison } from './prison.ts'
import { obstaclesToPrison } from './prison-rules.ts'
import { isWithinVisitingHours, visitingHoursOn } from './visiting.ts'

const tuesday = { weekday: 2, from: '09:00', until: '11:30' }
const afternoon = { weekday: 2, from: '13:00', until: '15:00' }
const prison: NewPrison = {
  ...{ name: 'Belene', nameInOtherScript: 'Белене', address: null, wayThere: null, visitingNotes: null },
  ...{ mayBeBrought: null, contacts: [], listBy: 'paper', listEmail: null, noticeDays: 3, notes: null },
  visitingHours: [afternoon, tuesday],
  closedDays: [{ day: '2026-12-08', why: 'Inventory' }],
}

describe('visiting hours', () => {
  test('of a day are those of its weekday, unless the prison is closed on it', () => {
    expect(visitingHoursOn(prison, '2026-12-01')).toEqual([tuesday, afternoon])
    expect(visitingHoursOn(prison, '2026-12-08')).toEqual([])
    expect(visitingHoursOn(prison, '2026-12-02')).toEqual([])
  })

  test('have room for a visit that begins and ends within them', () => {
    const visit = (starts: string, minutes: number, day = '2026-12-01') =>
      isWithinVisitingHours(prison, { day, starts, minutes })
    expect(visit('09:00', 150)).toBe(true)
    expect(visit('10:45', 60)).toBe(false)
    expect(visit('11:30', 90)).toBe(false)
    expect(visit('13:00', 60)).toBe(true)
    expect(visit('09:00', 60, '2026-12-08')).toBe(false)
  })

  test('that nobody has written down say nothing against a visit', () => {
    const unknown = { ...prison, visitingHours: [] }
    expect(isWithinVisitingHours(unknown, { day: '2026-12-01', starts: '20:00', minutes: 60 })).toBe(true)
    expect(isWithinVisitingHours(unknown, { day: '2026-12-08', starts: '10:00', minutes: 60 })).toBe(false)
  })
})

describe('a prison', () => {
  const codes = (change: Partial<NewPrison>) =>
    obstaclesToPrison({ ...prison, ...change }).map(({ code }) => code)

  test('that takes the list by e-mail has an address for it', () => {
    expect(codes({})).toEqual([])
    expect(codes({ listBy: 'e-mail' })).toEqual(['list-needs-address'])
    expect(codes({ listBy: 'e-mail', listEmail: 'visits@prison.example' })).toEqual([])
  })

  test('has hours that end after they begin, and each closed day once', () => {
    expect(codes({ visitingHours: [{ weekday: 1, from: '11:00', until: '09:00' }] })).toEqual([
      'ends-before-begins',
    ])
    const day = { day: '2026-12-08', why: null }
    expect(codes({ closedDays: [day, day] })).toEqual(['closed-day-twice'])
  })
})
