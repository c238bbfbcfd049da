const first = Temporal.PlainDate.from('2000-01-03')
const days = new Map<number, string>()
const numbers = new Map<string, number>()

/** Days are counted from a Monday; each is worked out once, for a centre asks for the same few thousand over and over. */
function dayOf(number: number): string {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = first.add({ days: number }).toString()
  days.set(number, day)
  numbers.set(day, number)
  return day
}

function numberOf(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = first.until(Temporal.PlainDate.from(day)).days
  numbers.set(day, number)
  return number
}

export const addDays = (day: string, count: number): string => dayOf(numberOf(day) + count)
export const addYears = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).add({ years }).toString()
/** Monday is 1. */
export const weekday = (day: string): number => (((numberOf(day) % 7) + 7) % 7) + 1
export const daysBetween = (from: string, until: string): number => numberOf(until) - numberOf(from)
export const earlier = (one: string, other: string): string => (one < other ? one : other)
export const later = (one: string, other: string): string => (one > other ? one : other)

/** The day itself if offices are open, otherwise the Friday before. */
export const workdayBy = (day: string): string => addDays(day, -Math.max(0, weekday(day) - 5))
/** The day itself if offices are open, otherwise the Monday after. */
export const workdayFrom = (day: string): string => (weekday(day) > 5 ? nextWeekday(day, 1) : day)
export const workdayBefore = (day: string): string => workdayBy(addDays(day, -1))

/** Midday and a little, in universal time: a moment of that day in every zone of the example. */
export const momentOn = (day: string, minute: number): string =>
  `${day}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`

/** The same public holidays every year: enough to let some dates fall on them. */
const yearly = ['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22', '12-24', '12-25', '12-26']
const isHoliday = (day: string) => yearly.includes(day.slice(5))

const daysFrom = (day: string, count: number) =>
  Array.from({ length: count }, (_, ahead) => addDays(day, ahead))

export const nextHoliday = (from: string): string => daysFrom(from, 366).find(isHoliday)!
/** The next working day before a holiday; not a Friday, which is warned of anyway. */
export const nextEve = (from: string): string =>
  daysFrom(from, 366).find((day) => weekday(day) < 5 && !isHoliday(day) && isHoliday(addDays(day, 1)))!
export const nextWeekday = (from: string, wished: number): string =>
  addDays(from, (wished - weekday(from) + 7) % 7)
