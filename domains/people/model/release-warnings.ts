import type { Day } from './day.ts'
import type { ReleaseDate } from './release-dates.ts'
import { awaitsRelease, type PersonStatus } from './status.ts'

export const releaseWarningCodes = [
  'passed-without-word',
  'friday',
  'eve-of-holiday',
  'holiday',
  'weekend',
  'moved-since-seen',
] as const
export type ReleaseWarning = (typeof releaseWarningCodes)[number]

export type ReleaseWarningFacts = {
  today: Day
  holidays: readonly { day: Day; name: string }[]
  status: PersonStatus | null
  /** The day the reader saw last: null if it was unknown then, undefined if the reader never looked. */
  lastSeenDay: Day | null | undefined
}

/** What deserves a second look about the date of somebody whose release is still ahead. */
export function releaseWarnings(
  date: Pick<ReleaseDate, 'day'>,
  { today, holidays, status, lastSeenDay }: ReleaseWarningFacts,
): ReleaseWarning[] {
  if (status !== null && !awaitsRelease(status)) return []
  const { day } = date
  const moved: ReleaseWarning[] = lastSeenDay !== undefined && lastSeenDay !== day ? ['moved-since-seen'] : []
  if (day === null) return moved
  // Which weekday it fell on no longer helps once the day is over.
  if (day < today) return ['passed-without-word', ...moved]
  return [...warningsOfCalendar(day, holidays), ...moved]
}

function warningsOfCalendar(day: Day, holidays: ReleaseWarningFacts['holidays']): ReleaseWarning[] {
  const isHoliday = (asked: Day) => holidays.some((holiday) => holiday.day === asked)
  const date = Temporal.PlainDate.from(day)
  const warnings: ReleaseWarning[] = []
  if (date.dayOfWeek === 5) warnings.push('friday')
  if (isHoliday(date.add({ days: 1 }).toString())) warnings.push('eve-of-holiday')
  if (isHoliday(day)) warnings.push('holiday')
  if (date.dayOfWeek > 5) warnings.push('weekend')
  return warnings
}
