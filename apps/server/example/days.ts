const date = (day: string) => Temporal.PlainDate.from(day)

export const addDays = (day: string, days: number): string => date(day).add({ days }).toString()
export const addYears = (day: string, years: number): string => date(day).add({ years }).toString()
/** Monday is 1. */
export const weekday = (day: string): number => date(day).dayOfWeek
export const daysBetween = (from: string, until: string): number => date(from).until(date(until)).days
export const earlier = (one: string, other: string): string => (one < other ? one : other)
export const later = (one: string, other: string): string => (one > other ? one : other)

/** The day itself if offices are open, otherwise the Friday before. */
export const workdayBy = (day: string): string => addDays(day, -Math.max(0, weekday(day) - 5))
export const workdayBefore = (day: string): string => workdayBy(addDays(day, -1))

/** Midday and a little, in universal time: a moment of that day in every zone of the example. */
export const momentOn = (day: string, minute: number): string =>
  `${day}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`

/** The same public holidays every year: enough to let some dates fall on them. */
const yearly = ['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22', '12-24', '12-25', '12-26']
const isHoliday = (day: string) => yearly.includes(day.slice(5))

const daysFrom = (day: string, count: number) => Array.from({ length: count }, (_, days) => addDays(day, days))

export const nextHoliday = (from: string): string => daysFrom(from, 366).find(isHoliday)!
/** The next working day before a holiday; not a Friday, which is warned of anyway. */
export const nextEve = (from: string): string =>
  daysFrom(from, 366).find((day) => weekday(day) < 5 && !isHoliday(day) && isHoliday(addDays(day, 1)))!
export const nextWeekday = (from: string, wished: number): string =>
  addDays(from, (wished - weekday(from) + 7) % 7)
