import {
  awaitsRelease,
  backInCustodySince,
  currentReleaseDate,
  type PersonStatus,
  type ReleaseDate,
} from '#domains/people/model/index.ts'
import { dayNumber, type Standing } from './review-clock.ts'

type Spell = { id: string; status: PersonStatus; from: string; recordedAt: string }

/** A date somebody stated, with the day on which we came to know of it, and that on which it was taken back. */
export type KnownDate = ReleaseDate & { knownOn: string; withdrawnOn: string | null }

export type Histories = { statuses: readonly Spell[]; dates: readonly KnownDate[] }

const wayOut: readonly PersonStatus[] = ['released', 'conditionally-released']
const beforeSentence: readonly PersonStatus[] = ['remand', 'pre-trial-house-arrest']

/** Where somebody stood on a day, by the dates that were known on it. */
export function standingOn({ statuses, dates }: Histories, day: string): Standing {
  const status = lastBegun(statuses, day)?.status ?? null
  if (status !== null && wayOut.includes(status))
    return { situation: 'outside', days: dayNumber(day) - dayNumber(outSince(statuses, day)) }
  if (status !== null && !awaitsRelease(status)) return null
  if (status !== null && beforeSentence.includes(status)) return { situation: 'remand', days: 0 }
  const known = dates
    .filter((date) => date.knownOn <= day && !(date.withdrawnOn !== null && date.withdrawnOn <= day))
    .map((date, _at, among) => ({
      ...date,
      supersededBy: among.some(({ id }) => id === date.supersededBy) ? date.supersededBy : null,
    }))
  const current = currentReleaseDate(known, backInCustodySince(statuses as never, day))
  if (current?.day) return { situation: 'ahead', days: dayNumber(current.day) - dayNumber(day) }
  return { situation: current?.unknownBecause === 'no-fixed-end' ? 'indeterminate' : 'no-date', days: 0 }
}

const lastBegun = (statuses: readonly Spell[], day: string): Spell | null =>
  statuses
    .filter(({ from }) => from <= day)
    .reduce<Spell | null>((last, spell) => (last === null || isAfter(spell, last) ? spell : last), null)

const isAfter = (one: Spell, other: Spell) =>
  one.from !== other.from
    ? one.from > other.from
    : one.recordedAt !== other.recordedAt
      ? one.recordedAt > other.recordedAt
      : one.id > other.id

/** The day somebody came out, of the time outside that this day belongs to. */
function outSince(statuses: readonly Spell[], day: string): string {
  const begun = statuses.filter(({ from }) => from <= day).toSorted((a, b) => (isAfter(a, b) ? -1 : 1))
  const inside = begun.findIndex(({ status }) => !wayOut.includes(status))
  return (inside === -1 ? begun : begun.slice(0, inside)).at(-1)!.from
}

/**
 * The same for every day of a long time, asked of as few days as it takes: between two events only the distance to the day of release
 * changes, by one a day.
 */
export function standingsOf(histories: Histories): (day: number) => Standing {
  const { statuses, dates } = histories
  const events = new Set([
    ...statuses.map(({ from }) => dayNumber(from)),
    ...dates.flatMap(({ knownOn, withdrawnOn }) => [
      dayNumber(knownOn),
      ...(withdrawnOn === null ? [] : [dayNumber(withdrawnOn)]),
    ]),
  ])
  const inOrder = [...events].sort((a, b) => a - b)
  const known = new Map<number, { at: number; standing: Standing }>()
  return (day) => {
    const last = inOrder.findLastIndex((event) => event <= day)
    let found = known.get(last)
    if (!found) {
      const at = last === -1 ? day : inOrder[last]!
      found = { at, standing: standingOn(histories, numberedDay(at)) }
      known.set(last, found)
    }
    const { at, standing } = found
    if (standing === null) return null
    const passed = day - at
    if (standing.situation === 'ahead') return { ...standing, days: standing.days - passed }
    if (standing.situation === 'outside') return { ...standing, days: standing.days + passed }
    return standing
  }
}

const numberedDay = (day: number): string =>
  Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()
