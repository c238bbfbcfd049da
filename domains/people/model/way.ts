import type { Day } from './day.ts'
import type { PersonFile } from './person-file.ts'
import {
  currentReleaseDate,
  isFromTimeBefore,
  type ReleaseDate,
  type ReleaseDateKind,
} from './release-dates.ts'
import { awaitsRelease, backInCustodySince, isInCustody, isOutside, type PersonStatus } from './status.ts'

/** Where a stretch of the way runs: inside walls, held at home, out of the walls, or out of sight. */
export type WayGround = 'inside' | 'leave' | 'home' | 'outside' | 'away'

export type WaySpell = {
  ground: WayGround
  from: Day
  /** The day on which the next one begins; null while it lasts. */
  until: Day | null
  status: PersonStatus | null
  prison: string | null
}

/** Something that happened, or that is awaited, on a day. */
export type WayPoint = { id: string; day: Day } & (
  | { kind: 'begins' | 'status'; status: PersonStatus; source: string }
  | { kind: 'gate'; status: PersonStatus; source: string }
  | { kind: 'moved'; prison: string; source: string }
  | { kind: 'came'; from: string; to: string }
  | { kind: 'date-moved'; earlier: Day; now: Day | null; source: string }
  | {
      kind: 'awaited'
      release: ReleaseDateKind
      passed: boolean
      earliest: Day
      latest: Day
      certain: boolean
    }
)

export type Way = { from: Day; until: Day; today: Day; spells: WaySpell[]; points: WayPoint[] }

type Histories = Pick<
  PersonFile,
  'statuses' | 'places' | 'releaseDates' | 'releaseDate' | 'status' | 'transfers'
>

const homes: readonly PersonStatus[] = ['pre-trial-house-arrest', 'serving-at-home']
const notFollowed: readonly PersonStatus[] = ['absconded', 'deported', 'moved-away', 'dead', 'closed']

function groundOf(status: PersonStatus | null): WayGround {
  if (status === null) return 'inside'
  if (homes.includes(status)) return 'home'
  if (notFollowed.includes(status)) return 'away'
  if (isInCustody(status)) return isOutside(status) ? 'leave' : 'inside'
  return 'outside'
}

const byDay = <Dated extends { from: Day; recordedAt: string }>(entries: readonly Dated[]) =>
  entries.toSorted((a, b) => (`${a.from} ${a.recordedAt}` < `${b.from} ${b.recordedAt}` ? -1 : 1))

/** A person's histories as one way with stretches and points; null while nothing is known that has a day. */
export function wayOf(person: Histories, today: Day): Way | null {
  const points = pointsOf(person, today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const spells = spellsOf(person, today)
  const days = [...points.map((point) => point.day), ...spells.map((spell) => spell.from)]
  if (days.length === 0) return null
  const ends = points.map((point) => (point.kind === 'awaited' ? point.latest : point.day))
  const from = days.sort()[0]!
  return {
    from: from < today ? from : today,
    until: [today, ...ends].reduce((a, b) => (a > b ? a : b)),
    today,
    spells,
    points,
  }
}

/** The part of a way between two days: stretches are cut to it, and what happened before or after is left out. */
export function wayBetween(way: Way, from: Day, until: Day): Way {
  return {
    ...way,
    from,
    until,
    points: way.points.filter(({ day }) => from <= day && day <= until),
    spells: way.spells
      .filter((spell) => spell.from <= until && (spell.until === null || spell.until > from))
      .map((spell) => ({ ...spell, from: spell.from > from ? spell.from : from })),
  }
}

function spellsOf({ statuses, places }: Histories, today: Day): WaySpell[] {
  const [told, held] = [byDay(statuses), byDay(places)]
  const changes = [...told, ...held].map((entry) => entry.from).filter((day) => day <= today)
  const leavings = held.flatMap(({ until }) => (until !== null && until < today ? [until] : []))
  const days = [...new Set([...changes, ...leavings])].sort()
  const spells: WaySpell[] = []
  for (const day of days) {
    const status = told.findLast((entry) => entry.from <= day)?.status ?? null
    const ground = groundOf(status)
    const stay = held.findLast((entry) => entry.from <= day)
    const isHeld = stay !== undefined && (stay.until === null || day < stay.until)
    if (status === null && !isHeld) continue
    const prison = isHeld && (ground === 'inside' || ground === 'leave') ? stay.prison : null
    const last = spells.at(-1)
    // Remand that becomes a sentence in the same prison is one stretch; the point between them says what changed.
    if (last && last.ground === ground && last.prison === prison) continue
    if (last) last.until = day
    spells.push({ ground, from: day, until: null, status, prison })
  }
  return spells
}

function pointsOf(person: Histories, today: Day): WayPoint[] {
  const told = byDay(person.statuses)
  const held = byDay(person.places)
  const statuses = told.map(({ id, from: day, status, source }, index): WayPoint => {
    const before = told[index - 1]?.status ?? null
    const isGate = isRelease(status) && before !== null && awaitsRelease(before)
    return { id, day, status, source, kind: isGate ? 'gate' : index === 0 ? 'begins' : 'status' }
  })
  const moves = held.flatMap(({ id, from: day, prison, source }, index): WayPoint[] =>
    index > 0 && held[index - 1]?.prison !== prison ? [{ id, day, prison, source, kind: 'moved' }] : [],
  )
  const came = person.transfers.map(
    ({ id, day, from, to }): WayPoint => ({ id, day, from, to, kind: 'came' }),
  )
  return [...statuses, ...moves, ...came, ...datesMoved(person), ...awaited(person, today)]
}

const isRelease = (status: PersonStatus) => status === 'released' || status === 'conditionally-released'

/** Each time the current date became another one, by the same rule that chooses it today. */
function datesMoved({ releaseDates, statuses }: Histories): WayPoint[] {
  const standing = releaseDates.filter((date) => date.withdrawn === null)
  const inOrder = standing.toSorted((a, b) =>
    `${a.statedOn} ${a.recordedAt}` < `${b.statedOn} ${b.recordedAt}` ? -1 : 1,
  )
  const known: ReleaseDate[] = []
  const points: WayPoint[] = []
  let earlier: Day | null = null
  for (const stated of inOrder) {
    known.push(stated)
    // What was replaced only later still counted then.
    const then = known.map((date) =>
      known.some((other) => other.id === date.supersededBy) ? date : { ...date, supersededBy: null },
    )
    const backSince = backInCustodySince(statuses, stated.statedOn)
    const now = currentReleaseDate(then, backSince)?.day ?? null
    // A date for another time in custody is no move of the one before.
    if (earlier !== null && isFromTimeBefore({ day: earlier }, backSince)) earlier = null
    if (earlier !== null && now !== earlier)
      points.push({
        id: stated.id,
        day: stated.statedOn,
        kind: 'date-moved',
        earlier,
        now,
        source: stated.source,
      })
    earlier = now ?? earlier
  }
  return points
}

function awaited({ status, releaseDate }: Histories, today: Day): WayPoint[] {
  if (!releaseDate?.day || (status !== null && !awaitsRelease(status.status))) return []
  const { id, day, kind: release, earliest, latest, certainty } = releaseDate
  const certain = certainty === 'certain'
  return [
    {
      ...{ id: `awaited ${id}`, day, kind: 'awaited', release, passed: day < today, certain },
      ...{ earliest: certain ? day : (earliest ?? day), latest: certain ? day : (latest ?? day) },
    },
  ]
}
