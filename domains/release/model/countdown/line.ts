import type { Day } from '#domains/people/model/index.ts'
import { daysFrom } from './begin.ts'
import type { GuaranteeItem } from './item.ts'

/** One day on the line of a countdown, with the items that are due on it. */
export type LineDay<Item> = {
  day: Day
  /** Days from the release; below zero is before it. */
  offset: number
  isToday: boolean
  isRelease: boolean
  isPast: boolean
  items: Item[]
}

/** The days that mean something, in order of time: those on which something is due, today, and the release itself. */
export function lineOf<Item extends Pick<GuaranteeItem, 'due'>>(
  items: readonly Item[],
  { today, day: release }: { today: Day; day: Day },
): LineDay<Item>[] {
  const dated = items.filter((item): item is Item & { due: Day } => item.due !== null)
  const days = [...new Set([...dated.map(({ due }) => due), today, release])].sort()
  return days.map((day) => ({
    ...{ day, offset: daysFrom(release, day), isToday: day === today, isRelease: day === release },
    isPast: day < today,
    items: dated.filter(({ due }) => due === day),
  }))
}
