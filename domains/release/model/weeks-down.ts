import type { AwaitedRelease } from './board.ts'
import { grouped, mondayOf } from './grouping.ts'
import { type Dated, isDated } from './horizon.ts'
import { type HolidayRun, holidayRuns } from './time-scale.ts'

/** Time as it runs down a narrow screen: weeks with somebody or something in them, and the quiet ones put together. */
export type Stretch =
  | { kind: 'passed'; people: Dated[] }
  | { kind: 'week'; monday: string; people: Dated[]; holidays: HolidayRun[] }
  | { kind: 'quiet'; weeks: number; after: string }

export function weeksDown(
  people: readonly AwaitedRelease[],
  holidays: readonly { day: string; name: string }[],
  today: string,
  until: string,
): Stretch[] {
  const dated = people.filter(isDated).filter(({ day }) => day <= until)
  const passed = dated.filter(({ day }) => day < today)
  const byWeek = new Map(
    grouped(
      dated.filter(({ day }) => day >= today),
      'week',
      () => 0,
    ).map((group) => [group.key, group.people]),
  )
  const runs = holidayRuns(holidays.filter(({ day }) => day >= today && day <= until))
  const stretches: Stretch[] = passed.length > 0 ? [{ kind: 'passed', people: passed }] : []
  const monday = Temporal.PlainDate.from(mondayOf(today))
  const weeks = Math.floor(monday.until(until).days / 7) + 1
  for (let week = 0; week < weeks; week++) {
    const begins = monday.add({ weeks: week }).toString()
    const here = {
      people: byWeek.get(begins) ?? [],
      holidays: runs.filter(({ first }) => mondayOf(first) === begins),
    }
    const before = stretches.at(-1)
    if (here.people.length + here.holidays.length > 0)
      stretches.push({ kind: 'week', monday: begins, ...here })
    else if (before?.kind === 'quiet') before.weeks++
    else stretches.push({ kind: 'quiet', weeks: 1, after: begins })
  }
  return stretches
}
