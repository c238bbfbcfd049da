import { type Language, localeOf } from './languages.ts'
import { hoursOn, type WeekSpan } from './week-hours.ts'

// The fifth of January 2026 is a Monday.
const dayOf = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday))

/** The name of a day of the week; Monday is 1. */
export function weekdayName(weekday: number, language: Language, style: 'long' | 'short' = 'long'): string {
  const options = { weekday: style, timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(dayOf(weekday))
}

const spanText = ({ from, until }: WeekSpan) => `${from}–${until}`

/** The hours of a week, days with the same hours side by side: `Mon–Fri` `08:00–16:00`. */
export function weekHoursText(
  hours: readonly WeekSpan[],
  language: Language,
): { days: string; times: string }[] {
  const rows: { first: number; last: number; times: string }[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const times = hoursOn(hours, weekday).map(spanText).join(', ')
    const before = rows.at(-1)
    if (before && before.times === times && before.last === weekday - 1) before.last = weekday
    else rows.push({ first: weekday, last: weekday, times })
  }
  const name = (weekday: number) => weekdayName(weekday, language, 'short')
  return rows
    .filter(({ times }) => times !== '')
    .map(({ first, last, times }) => ({
      days: first === last ? name(first) : `${name(first)}–${name(last)}`,
      times,
    }))
}
