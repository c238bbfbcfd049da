import type { Distance, SaidBy } from './person-needs.ts'

type Said = Pick<Distance, 'step' | 'saidBy' | 'saidOn' | 'recordedAt'>

/** What stands of all that was said: for each day and voice the last word of that day, oldest first. */
export function standing<One extends Said>(distances: readonly One[]): One[] {
  const last = new Map<string, One>()
  for (const one of distances.toSorted((a, b) => compare(a.recordedAt, b.recordedAt)))
    last.set(`${one.saidOn} ${one.saidBy}`, one)
  return [...last.values()].sort((a, b) => compare(a.saidOn, b.saidOn) || compare(a.saidBy, b.saidBy))
}

/** Where somebody stands in an area in one voice; null if that voice has said nothing. */
export const latest = <One extends Said>(distances: readonly One[], saidBy: SaidBy): One | null =>
  standing(distances).findLast((one) => one.saidBy === saidBy) ?? null

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
