import Type from 'typebox'

/** A public holiday: a day on which offices are closed. */
export const Holiday = Type.Object({ day: Type.String({ format: 'date' }), name: Type.String() })
export type Holiday = Type.Static<typeof Holiday>

/** When a centre works: its weekdays (1 Monday to 7 Sunday) and the holidays it keeps. */
export type WorkCalendar = { workingDays: readonly number[]; holidays: readonly Holiday[] }

export function holidayOn(day: Temporal.PlainDate, { holidays }: Pick<WorkCalendar, 'holidays'>) {
  const written = day.toString()
  return holidays.find((holiday) => holiday.day === written) ?? null
}

/** The holiday that begins the day after, or null: offices close early, and nobody answers tomorrow. */
export function eveOfHoliday(day: Temporal.PlainDate, calendar: Pick<WorkCalendar, 'holidays'>) {
  return holidayOn(day.add({ days: 1 }), calendar)
}

export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return calendar.workingDays.includes(day.dayOfWeek) && holidayOn(day, calendar) === null
}

/** The first working day after this one. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  if (calendar.workingDays.length === 0) throw new RangeError('a week without working days has no next one')
  let next = day.add({ days: 1 })
  while (!isWorkingDay(next, calendar)) next = next.add({ days: 1 })
  return next
}
