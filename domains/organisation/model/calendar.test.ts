import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eveOfHoliday, holidayOn, isWorkingDay, nextWorkingDay, type WorkCalendar } from './calendar.ts'

const day = (written: string) => Temporal.PlainDate.from(written)

const calendar: WorkCalendar = {
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { day: '2026-12-24', name: 'Бъдни вечер' },
    { day: '2026-12-25', name: 'Коледа' },
    { day: '2027-01-01', name: 'Нова година' },
  ],
}

describe('The calendar of a centre', () => {
  it.each([
    ['2026-12-23', true, 'a Wednesday'],
    ['2026-12-24', false, 'a holiday'],
    ['2026-12-26', false, 'a Saturday'],
    ['2026-12-28', true, 'the Monday after'],
  ])('knows whether %s is a working day: %s, %s', (written, expected) => {
    expect(isWorkingDay(day(written), calendar)).toBe(expected)
  })

  it('knows a centre that works at weekends', () => {
    const saturdays = { ...calendar, workingDays: [2, 3, 4, 5, 6] }
    expect(isWorkingDay(day('2026-12-26'), saturdays)).toBe(true)
    expect(isWorkingDay(day('2026-12-28'), saturdays)).toBe(false)
  })

  it('tells the eve of a holiday, and which holiday it is', () => {
    expect(eveOfHoliday(day('2026-12-23'), calendar)?.name).toBe('Бъдни вечер')
    expect(eveOfHoliday(day('2026-12-31'), calendar)?.name).toBe('Нова година')
    expect(eveOfHoliday(day('2026-12-25'), calendar)).toBeNull()
    expect(holidayOn(day('2026-12-25'), calendar)?.name).toBe('Коледа')
  })

  it('finds the next working day beyond weekend and holidays', () => {
    expect(nextWorkingDay(day('2026-12-23'), calendar).toString()).toBe('2026-12-28')
    expect(nextWorkingDay(day('2026-12-21'), calendar).toString()).toBe('2026-12-22')
    expect(() => nextWorkingDay(day('2026-12-21'), { ...calendar, workingDays: [] })).toThrow(RangeError)
  })

  it('never steps over a working day, whatever the week and the holidays', () => {
    const someDay = fc.integer({ min: 0, max: 800 }).map((days) => day('2026-01-01').add({ days }))
    const someCalendar = fc.record({
      workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      holidays: fc.array(someDay.map((holiday) => ({ day: holiday.toString(), name: 'Holiday' }))),
    })
    fc.assert(
      fc.property(someDay, someCalendar, (start, drawn) => {
        const next = nextWorkingDay(start, drawn)
        expect(isWorkingDay(next, drawn)).toBe(true)
        for (let between = start.add({ days: 1 }); !between.equals(next); between = between.add({ days: 1 }))
          expect(isWorkingDay(between, drawn)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})
