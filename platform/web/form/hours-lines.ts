import type { WeekSpan } from '#platform/texts/week-hours.ts'

/** Days of the week that have the same hours, as one types them. */
export type HoursLine = { weekdays: number[]; from: string; until: string }

/** The lines behind the spans of a week, each pair of times once. */
export function linesOf(hours: readonly WeekSpan[]): HoursLine[] {
  const lines: HoursLine[] = []
  for (const { weekday, from, until } of hours) {
    const line = lines.find((one) => one.from === from && one.until === until)
    if (line) line.weekdays.push(weekday)
    else lines.push({ weekdays: [weekday], from, until })
  }
  return lines
}

export const spansOf = (lines: readonly HoursLine[]): WeekSpan[] =>
  lines.flatMap(({ weekdays, from, until }) =>
    weekdays.toSorted((a, b) => a - b).map((weekday) => ({ weekday, from, until })),
  )
