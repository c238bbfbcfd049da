import { hoursOn, type WeekSpan } from '#platform/texts/week-hours.ts'
import type { Prison } from './prison.ts'

type Hours = Pick<Prison, 'visitingHours' | 'closedDays'>

/** When one may visit on a day, by the clock on the wall; nothing on a closed day. Public holidays are the centre's own to know. */
export function visitingHoursOn({ visitingHours, closedDays }: Hours, day: string): WeekSpan[] {
  if (closedDays.some((closed) => closed.day === day)) return []
  return hoursOn(visitingHours, Temporal.PlainDate.from(day).dayOfWeek)
}

/** Whether a visit of this length fits into the hours of that day. A prison whose hours nobody has written down says nothing against it. */
export function isWithinVisitingHours(
  prison: Hours,
  visit: { day: string; starts: string; minutes: number },
): boolean {
  if (prison.closedDays.some((closed) => closed.day === visit.day)) return false
  if (prison.visitingHours.length === 0) return true
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const begins = minutesOf(visit.starts)
  return visitingHoursOn(prison, visit.day).some(
    ({ from, until }) => begins >= minutesOf(from) && begins + visit.minutes <= minutesOf(until),
  )
}
