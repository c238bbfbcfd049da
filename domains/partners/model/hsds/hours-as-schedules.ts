import type { WeekSpan } from '#platform/texts/week-hours.ts'
import type { HsdsSchedule } from './hsds.ts'

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

type Written = Required<Pick<HsdsSchedule, 'freq' | 'byday' | 'opens_at' | 'closes_at'>>

/** Hours of the week as the standard writes them: one entry for all days that have the same hours. */
export function schedulesOf(hours: readonly WeekSpan[]): Written[] {
  const same = Map.groupBy(hours, ({ from, until }) => `${from} ${until}`)
  return [...same.values()].map((spans) => ({
    freq: 'WEEKLY',
    byday: [...new Set(spans.map(({ weekday }) => weekday))]
      .sort()
      .map((weekday) => days[weekday - 1]!)
      .join(','),
    opens_at: spans[0]!.from,
    closes_at: spans[0]!.until,
  }))
}

const timeIn = (text: string | null | undefined): string | null =>
  /^([01][0-9]|2[0-3]):[0-5][0-9]|^24:00/.exec(text ?? '')?.[0] ?? null

/** What of a schedule is hours of every week; the rest (once a month, without a time) is not taken in. */
export function hoursOf(schedules: readonly HsdsSchedule[]): WeekSpan[] {
  const spans = schedules.flatMap(({ freq, byday, opens_at, closes_at }) => {
    const [from, until] = [timeIn(opens_at), timeIn(closes_at)]
    if (from === null || from === '24:00' || until === null || (freq ?? 'WEEKLY') !== 'WEEKLY') return []
    const weekdays = (byday ?? '').split(',').map((day) => days.indexOf(day.trim().toUpperCase()) + 1)
    return weekdays.filter((weekday) => weekday > 0).map((weekday) => ({ weekday, from, until }))
  })
  return spans.sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
}
