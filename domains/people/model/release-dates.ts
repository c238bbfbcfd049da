import Type from 'typebox'
import { Day } from './day.ts'
import { OrNull } from './or-null.ts'
import { InformationSource } from './source.ts'

/** In the order in which they count, see `currentReleaseDate`. */
export const releaseDateKinds = [
  'confirmed',
  'expected',
  'earliest-conditional',
  'em-eligible',
  'full-term',
] as const
export const ReleaseDateKind = Type.Enum(releaseDateKinds)
export type ReleaseDateKind = Type.Static<typeof ReleaseDateKind>

export const releaseCertainties = ['certain', 'likely', 'uncertain'] as const
export const ReleaseCertainty = Type.Enum(releaseCertainties)
export type ReleaseCertainty = Type.Static<typeof ReleaseCertainty>

export const unknownReleaseReasons = [
  'not-sentenced-yet',
  'appeal-pending',
  'decision-pending',
  'no-fixed-end',
  'sentence-interrupted',
  'not-told',
  'other',
] as const
export const UnknownReleaseReason = Type.Enum(unknownReleaseReasons)
export type UnknownReleaseReason = Type.Static<typeof UnknownReleaseReason>

/** What somebody states about a release: a day, or why there is none yet, and how far it may move. */
export const ReleaseDateStatement = Type.Object({
  kind: ReleaseDateKind,
  day: OrNull(Day),
  unknownBecause: OrNull(UnknownReleaseReason),
  certainty: ReleaseCertainty,
  /** How far the day may move; null on a side about which nothing was said. */
  earliest: OrNull(Day),
  latest: OrNull(Day),
  /** The person was let out without notice, on the very day or before anyone here heard of it. */
  unplanned: Type.Boolean(),
  source: InformationSource,
  statedOn: Day,
  /** Why it changed, in words. */
  why: OrNull(Type.String({ maxLength: 2000 })),
})
export type ReleaseDateStatement = Type.Static<typeof ReleaseDateStatement>

/** One candidate among a person's release dates. None is ever overwritten; `supersededBy` points to what replaced it. */
export const ReleaseDate = Type.Object({
  id: Type.String({ format: 'uuid' }),
  ...ReleaseDateStatement.properties,
  recordedAt: Type.String({ format: 'date-time' }),
  supersededBy: OrNull(Type.String({ format: 'uuid' })),
})
export type ReleaseDate = Type.Static<typeof ReleaseDate>

/**
 * Which of a person's release dates is the current one. The rule:
 *
 * 1. A superseded date does not count, and of each kind only the latest statement does. A date expected before the
 *    latest word of confirmation does not count either: when a confirmation is taken back, the old guess stays gone.
 * 2. A stated day comes before "unknown".
 * 3. What people say will happen (confirmed, then expected) comes before what the law allows (earliest conditional
 *    release, then electronic monitoring), and that before what happens if nothing is allowed (full term). Of what the
 *    law allows the early day counts, because being ready too early costs less than being late at the gate.
 * 4. If no kind has a day, the date is unknown, for the reason given by the first kind in that order.
 * 5. A day before the person came back into custody (`backSince`, see `backInCustodySince`) belongs to the time before
 *    and does not count.
 */
export function currentReleaseDate(
  candidates: readonly ReleaseDate[],
  backSince: Day | null = null,
): ReleaseDate | null {
  const latest = releaseDateKinds.flatMap((kind) => latestOf(kind, candidates) ?? [])
  const confirmation = latest.find((date) => date.kind === 'confirmed')
  const standing = latest.filter(
    (date) =>
      (date.kind !== 'expected' || confirmation === undefined || statedAfter(date, confirmation)) &&
      !isFromTimeBefore(date, backSince),
  )
  return standing.find((date) => date.day !== null) ?? standing[0] ?? null
}

/** A day before the person came back: it was about an earlier time in custody. */
export const isFromTimeBefore = ({ day }: Pick<ReleaseDate, 'day'>, backSince: Day | null): boolean =>
  day !== null && backSince !== null && day < backSince

const latestOf = (kind: ReleaseDateKind, candidates: readonly ReleaseDate[]) =>
  candidates
    .filter((date) => date.kind === kind && date.supersededBy === null)
    .reduce<ReleaseDate | null>(
      (latest, date) => (latest === null || statedAfter(date, latest) ? date : latest),
      null,
    )

function statedAfter(one: ReleaseDate, other: ReleaseDate): boolean {
  if (one.statedOn !== other.statedOn) return one.statedOn > other.statedOn
  const order = Temporal.Instant.compare(one.recordedAt, other.recordedAt)
  return order > 0 || (order === 0 && one.id > other.id)
}

/** The candidates that a new statement replaces: older ones of its kind, and what was expected before it confirmed. */
export const datesReplacedBy = (stated: ReleaseDate, candidates: readonly ReleaseDate[]): ReleaseDate[] =>
  candidates.filter(
    (date) =>
      date.id !== stated.id &&
      date.supersededBy === null &&
      (date.kind === stated.kind || (stated.kind === 'confirmed' && date.kind === 'expected')) &&
      statedAfter(stated, date),
  )

/** How far a release may move. An end that nobody stated is the day itself; `stated` tells the two apart. */
export type ReleaseBand = { earliest: Day | null; latest: Day | null; stated: boolean }

/** Null if neither a day nor any limit is known. */
export function band(
  date: Pick<ReleaseDate, 'day' | 'certainty' | 'earliest' | 'latest'>,
): ReleaseBand | null {
  const { day, earliest, latest } = date
  if (date.certainty === 'certain' && day !== null) return { earliest: day, latest: day, stated: true }
  if (day === null && earliest === null && latest === null) return null
  return {
    earliest: earliest ?? day,
    latest: latest ?? day,
    stated: earliest !== null || latest !== null,
  }
}
