import { expect, test } from 'vitest'
import { hoursOn, isWithinHours, nextSpan, type WeekSpan, weekMoment } from './week-hours.ts'

const monday: WeekSpan = { weekday: 1, from: '09:00', until: '16:00' }
const night: WeekSpan = { weekday: 7, from: '20:00', until: '07:00' }
const allDay: WeekSpan = { weekday: 3, from: '00:00', until: '24:00' }

test('a span runs from its first minute until just before its last', () => {
  expect(isWithinHours([monday], { weekday: 1, time: '08:59' })).toBe(false)
  expect(isWithinHours([monday], { weekday: 1, time: '09:00' })).toBe(true)
  expect(isWithinHours([monday], { weekday: 1, time: '15:59' })).toBe(true)
  expect(isWithinHours([monday], { weekday: 1, time: '16:00' })).toBe(false)
  expect(isWithinHours([monday], { weekday: 2, time: '10:00' })).toBe(false)
})

test('a night that begins on Sunday lasts into Monday morning', () => {
  expect(isWithinHours([night], { weekday: 7, time: '23:30' })).toBe(true)
  expect(isWithinHours([night], { weekday: 1, time: '06:59' })).toBe(true)
  expect(isWithinHours([night], { weekday: 1, time: '07:00' })).toBe(false)
  expect(isWithinHours([night], { weekday: 7, time: '19:00' })).toBe(false)
})

test('a whole day is a span too', () => {
  expect(isWithinHours([allDay], { weekday: 3, time: '00:00' })).toBe(true)
  expect(isWithinHours([allDay], { weekday: 3, time: '23:59' })).toBe(true)
  expect(isWithinHours([allDay], { weekday: 4, time: '00:00' })).toBe(false)
})

test('what begins next is found across the end of the week', () => {
  expect(nextSpan([monday, allDay], { weekday: 5, time: '12:00' })).toEqual({
    span: monday,
    inMinutes: (2 * 24 + 21) * 60,
  })
  expect(nextSpan([monday, allDay], { weekday: 1, time: '10:00' })?.span).toEqual(allDay)
  expect(nextSpan([], { weekday: 1, time: '10:00' })).toBe(null)
})

test('the spans of a day stand in their order', () => {
  const afternoon = { weekday: 1, from: '17:00', until: '18:00' }
  expect(hoursOn([afternoon, allDay, monday], 1)).toEqual([monday, afternoon])
})

test('a moment has its place in the week of the zone', () => {
  const now = Temporal.Instant.from('2026-11-22T23:30:00Z')
  expect(weekMoment(now, 'Europe/Sofia')).toEqual({ weekday: 1, time: '01:30' })
  expect(weekMoment(now, 'Europe/London')).toEqual({ weekday: 7, time: '23:30' })
})
