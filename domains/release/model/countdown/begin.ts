import type { Day } from '#domains/people/model/index.ts'
import type { Release } from './release.ts'

/** Days between two days; below zero if the second comes first. */
export const daysFrom = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

export const dayAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** With so few days left there is no time for the whole list. */
export const shortListWithin = 1
/** Somebody who is out already and had no countdown is caught up with for so long. */
const caughtUpWithin = 3

export type ListKind = 'full' | 'short'

/**
 * Which list begins by itself today: the whole one from the horizon on, the short one if the release is tomorrow or today, or happened
 * in the last days without anybody having begun; null where one runs already, and while no day is known.
 */
export function listToBegin(
  release: Pick<Release, 'state' | 'day' | 'plannedDay' | 'begunOn'>,
  { today, horizon }: { today: Day; horizon: number },
): ListKind | null {
  if (release.begunOn !== null || release.state === 'called-off') return null
  const day = release.state === 'happened' ? release.day : release.plannedDay
  if (day === null) return null
  const left = daysFrom(today, day)
  if (release.state === 'happened') return left >= -caughtUpWithin ? 'short' : null
  if (left < 0 || left > horizon) return null
  return left <= shortListWithin ? 'short' : 'full'
}
