import type { Reason } from '#platform/problem.ts'
import type { LocalNames, PlannedDay } from './day.ts'

const sorted = (days: readonly { day: string }[]) => days.map(({ day }) => day).toSorted()
export const firstDay = (days: readonly { day: string }[]): string | null => sorted(days)[0] ?? null
export const lastDay = (days: readonly { day: string }[]): string | null => sorted(days).at(-1) ?? null

type Plan = { names: LocalNames; days: readonly PlannedDay[] }

/** Why something with a name and days cannot be planned so. */
export function obstaclesToDays({ names, days }: Plan): Reason[] {
  const reasons: Reason[] = []
  if (Object.values(names).every((name) => name === null))
    reasons.push({ code: 'needs-a-name', field: 'names' })
  for (const [index, { starts, ends }] of days.entries())
    if (ends <= starts) reasons.push({ code: 'day-ends-before-begins', field: `days.${index}.ends` })
  const moments = days.map(({ day, starts }) => `${day} ${starts}`)
  if (new Set(moments).size < moments.length) reasons.push({ code: 'same-day-twice', field: 'days' })
  return reasons
}

/** Days that stay keep their id, and with it who was there; what names a day of something else is a new day. */
export function daysOfChange<Day extends PlannedDay>(
  days: readonly Day[],
  before: readonly { id: string }[],
): Day[] {
  const known = new Set(before.map(({ id }) => id))
  return days.map((day) => ({ ...day, id: day.id !== null && known.has(day.id) ? day.id : null }))
}
