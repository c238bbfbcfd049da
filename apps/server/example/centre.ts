import { chanceOf } from './chance.ts'
import { addDays, addYears, momentOn, workdayBefore } from './days.ts'
import { idAt } from './ids.ts'
import { staff, type UnitName } from './staff.ts'

/** What everything in the centre refers to. */
export type Centre = {
  seed: number
  today: string
  /** Three years ago: nothing was written before. */
  opened: string
  /** The last day on which anything was written; today is still empty. */
  lastDay: string
  /** Volunteers write on Sundays too. */
  yesterday: string
  /** When the coordinators last looked at Today and at the board: what moved since then is news. */
  lookedOn: string
  unitId(unit: UnitName): string
  userId(key: string): string
  /** A new id of that moment. */
  id(moment: string): string
}

export function centreOn(today: string, seed: number): Centre {
  const opened = addYears(today, -3)
  const lastDay = workdayBefore(today)
  const chance = chanceOf(seed, 'ids')
  const id = (moment: string) => idAt(moment, chance)
  const begun = momentOn(opened, 0)
  const units: Record<UnitName, string> = { Pleven: id(begun), Oslo: id(begun) }
  const users = new Map(staff.map(({ key }) => [key, id(begun)]))
  return {
    ...{ seed, today, opened, lastDay, id, yesterday: addDays(today, -1) },
    lookedOn: workdayBefore(lastDay),
    unitId: (unit) => units[unit],
    userId: (key) => users.get(key)!,
  }
}
