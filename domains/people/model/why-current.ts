import type { Day } from './day.ts'
import {
  currentReleaseDate,
  isFromTimeBefore,
  type ReleaseDate,
  type ReleaseDateKind,
  releaseDateKinds,
} from './release-dates.ts'

/** Why one of the release dates is the current one, in the words of `currentReleaseDate`. */
export type WhyCurrent =
  | { because: 'only-one' }
  | { because: 'latest-word'; kind: ReleaseDateKind }
  | { because: 'kind-first'; kind: ReleaseDateKind; before: ReleaseDateKind }
  | { because: 'day-first'; kind: ReleaseDateKind; before: ReleaseDateKind }
  | { because: 'no-day' }

/** Null where there is no date at all. Withdrawn dates must be left out by the caller. */
export function whyCurrent(dates: readonly ReleaseDate[], backSince: Day | null = null): WhyCurrent | null {
  const current = currentReleaseDate(dates, backSince)
  if (current === null) return null
  const { kind } = current
  const others = dates.filter((date) => date.id !== current.id && !isFromTimeBefore(date, backSince))
  const rivals = others.filter((date) => date.supersededBy === null && date.kind !== kind)
  const rank = (date: ReleaseDate) => releaseDateKinds.indexOf(date.kind)
  const [rival] = rivals.toSorted((a, b) => rank(a) - rank(b))
  if (current.day === null) return rivals.length === 0 ? { because: 'only-one' } : { because: 'no-day' }
  if (rival && rank(rival) < rank(current)) return { because: 'day-first', kind, before: rival.kind }
  if (rival) return { because: 'kind-first', kind, before: rival.kind }
  return others.some((date) => date.supersededBy !== null)
    ? { because: 'latest-word', kind }
    : { because: 'only-one' }
}
