import { type Birth, type Day, isBeforeBirth, isDay } from './day.ts'
import type { Obstacle } from './obstacle.ts'
import type { ReleaseDateStatement } from './release-dates.ts'

export type ReleaseDateObstacle = Obstacle<
  | 'not-a-day'
  | 'release-day-or-reason-missing'
  | 'release-day-and-unknown'
  | 'release-before-birth'
  | 'release-too-far-away'
  | 'release-band-reversed'
  | 'release-day-outside-band'
  | 'unknown-day-not-certain'
  | 'stated-in-future'
  | 'unplanned-needs-day-past',
  'day' | 'earliest' | 'latest' | 'statedOn' | 'certainty' | 'unplanned'
>

export type ReleaseDateFacts = { birth: Birth; today: Day }

/** Further ahead than any sentence a centre prepares for: more likely a slip of the finger (2062 for 2026). */
const farthest = (today: Day) => Temporal.PlainDate.from(today).add({ years: 60 }).toString()

/** Why a statement about a release cannot be right. */
export function obstaclesToReleaseDate(
  stated: ReleaseDateStatement,
  facts: ReleaseDateFacts,
): ReleaseDateObstacle[] {
  const notDays = (['day', 'earliest', 'latest', 'statedOn'] as const).filter((field) => {
    const day = stated[field]
    return day !== null && !isDay(day)
  })
  // What is not a day can be compared with nothing.
  if (notDays.length > 0) return notDays.map((field) => ({ code: 'not-a-day', field }))
  return [...obstaclesToTheDay(stated, facts), ...obstaclesToTheBand(stated, facts)]
}

function obstaclesToTheDay(stated: ReleaseDateStatement, { birth, today }: ReleaseDateFacts) {
  const obstacles: ReleaseDateObstacle[] = []
  const { day, unknownBecause, certainty, statedOn, unplanned } = stated
  if (day === null && unknownBecause === null)
    obstacles.push({ code: 'release-day-or-reason-missing', field: 'day' })
  if (day !== null && unknownBecause !== null)
    obstacles.push({ code: 'release-day-and-unknown', field: 'day' })
  if (day !== null && isBeforeBirth(day, birth))
    obstacles.push({ code: 'release-before-birth', field: 'day' })
  if (day !== null && day > farthest(today)) obstacles.push({ code: 'release-too-far-away', field: 'day' })
  if (day === null && certainty === 'certain')
    obstacles.push({ code: 'unknown-day-not-certain', field: 'certainty' })
  if (statedOn > today) obstacles.push({ code: 'stated-in-future', field: 'statedOn' })
  if (unplanned && (stated.kind !== 'confirmed' || day === null || day > statedOn))
    obstacles.push({ code: 'unplanned-needs-day-past', field: 'unplanned' })
  return obstacles
}

function obstaclesToTheBand(stated: ReleaseDateStatement, { birth, today }: ReleaseDateFacts) {
  const obstacles: ReleaseDateObstacle[] = []
  const { day, earliest, latest } = stated
  if (earliest !== null && isBeforeBirth(earliest, birth))
    obstacles.push({ code: 'release-before-birth', field: 'earliest' })
  if (latest !== null && latest > farthest(today))
    obstacles.push({ code: 'release-too-far-away', field: 'latest' })
  if (earliest !== null && latest !== null && latest < earliest)
    obstacles.push({ code: 'release-band-reversed', field: 'latest' })
  else if (day !== null && earliest !== null && day < earliest)
    obstacles.push({ code: 'release-day-outside-band', field: 'earliest' })
  else if (day !== null && latest !== null && day > latest)
    obstacles.push({ code: 'release-day-outside-band', field: 'latest' })
  return obstacles
}
