import type { Centre } from '../centre.ts'
import { addDays, nextWeekday } from '../days.ts'
import type { UnitName } from '../staff.ts'

const every: Record<UnitName, number> = { Oslo: 84, Pleven: 140 }

/** The Saturdays on which a unit has taught its volunteers and will: those to come are the last two. */
export function courseDaysOf(
  { opened, today }: Centre,
  unit: UnitName,
): { past: string[]; coming: string[] } {
  const first = nextWeekday(addDays(opened, unit === 'Oslo' ? 35 : 50), 6)
  const past: string[] = []
  for (let day = first; day < addDays(today, -10); day = addDays(day, every[unit])) past.push(day)
  const next = nextWeekday(addDays(today, 12), 6)
  return { past, coming: [next, addDays(next, 63)] }
}
