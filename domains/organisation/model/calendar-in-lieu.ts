import { type Holiday, nextWorkingDay } from './calendar.ts'

/** A country that gives a free working day for a holiday that falls on a weekend. */
type InLieuRule = { country: string; fromYear: number; exceptEaster: boolean; source: string }

const rules: readonly InLieuRule[] = [
  { country: 'BG', fromYear: 2017, exceptEaster: true, source: 'Labour Code art. 154(2), SG 105/2016' },
]

const mondayToFriday = [1, 2, 3, 4, 5]

/** The working days that are free because a holiday of the year fell on a Saturday or Sunday. */
export function daysInLieu<Listed extends Holiday & { isEaster: boolean }>(
  country: string,
  year: number,
  holidays: readonly Listed[],
): Listed[] {
  const rule = rules.find((candidate) => candidate.country === country && candidate.fromYear <= year)
  if (!rule) return []
  const free: Listed[] = []
  for (const holiday of holidays) {
    const day = Temporal.PlainDate.from(holiday.day)
    if (day.dayOfWeek < 6 || (rule.exceptEaster && holiday.isEaster)) continue
    // A free day already given away is not given twice: two lost holidays make two free days.
    const calendar = { workingDays: mondayToFriday, holidays: [...holidays, ...free] }
    free.push({ ...holiday, day: nextWorkingDay(day, calendar).toString() })
  }
  return free
}
