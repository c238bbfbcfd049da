import { expect, test } from 'vitest'
import { weekdayName, weekHoursText } from './weekdays.ts'

test('the days of the week have their names in every language, Monday first', () => {
  expect(weekdayName(1, 'en')).toBe('Monday')
  expect(weekdayName(7, 'nb')).toBe('søndag')
  expect(weekdayName(2, 'bg')).toBe('вторник')
  expect(weekdayName(3, 'ro')).toBe('miercuri')
})

test('days with the same hours stand together', () => {
  const workdays = [1, 2, 3, 4].map((weekday) => ({ weekday, from: '09:00', until: '12:00' }))
  const tuesday = { weekday: 2, from: '13:00', until: '15:00' }
  const sunday = { weekday: 7, from: '09:00', until: '12:00' }
  expect(weekHoursText([tuesday, ...workdays, sunday], 'en')).toEqual([
    { days: 'Mon', times: '09:00–12:00' },
    { days: 'Tue', times: '09:00–12:00, 13:00–15:00' },
    { days: 'Wed–Thu', times: '09:00–12:00' },
    { days: 'Sun', times: '09:00–12:00' },
  ])
})
