import type { PersonStatus } from '#domains/people/model/index.ts'

export const gapBands = [
  'same-day',
  'within-2',
  'within-7',
  'within-14',
  'later',
  'never',
  'unknown',
] as const
export type GapBand = (typeof gapBands)[number]
export const handovers = ['held', 'not-held', 'nobody-inside', 'open', 'unknown'] as const
export type Handover = (typeof handovers)[number]
export const cuts = ['custody', 'death', 'left', 'today'] as const
export type Cut = (typeof cuts)[number]
export const unknownBecause = ['forgotten', 'file-began-later'] as const
export type UnknownBecause = (typeof unknownBecause)[number]

/** A day on which somebody of ours and the person spoke with each other: met, or by telephone or video. */
export type ContactMade = {
  day: string
  /** It took place in a prison. */
  inside: boolean
  faceToFace: boolean
  /** Who it was, so that the same one can be recognised. */
  by: string
}

export type ReleaseHistory = {
  day: string
  /** The release before this one, if there was any. */
  before: string | null
  /** Every status of the person, in the order in which they hold: by day, and on one day by when they were written down. */
  statuses: readonly { status: PersonStatus; begins: string }[]
  contacts: readonly ContactMade[]
  /** Since which day we keep a file on the person, by the calendar of the unit. */
  fileBegan: string
  isForgotten: boolean
}

export type Gap = {
  /** From which day on the person was out of reach: back in custody, dead, deported or moved away. */
  ends: string | null
  endedBy: Exclude<Cut, 'today'> | null
  unknownBecause: UnknownBecause | null
  band: GapBand
  gapDays: number | null
  metDays: number | null
  silenceDays: number | null
  silenceFrom: string | null
  /** The last day that was looked at for the silence; why it is not the ninetieth. */
  watchedUntil: string
  cutBy: Cut | null
  handover: Handover
}

export const silenceWindow = 90
export const handoverWindow = 14

const outOfReach: Partial<Record<PersonStatus, Exclude<Cut, 'today'>>> = {
  ...{
    remand: 'custody',
    serving: 'custody',
    'temporary-leave': 'custody',
    'returned-to-custody': 'custody',
  },
  ...{ dead: 'death', deported: 'left', 'moved-away': 'left' },
}

/**
 * The one definition of the continuity gap, for one release that has happened.
 *
 * A contact is made when somebody of ours, volunteer or colleague, and the person really spoke: met, or by telephone or video; a
 * message left is none. Days are days of the calendar. The **gap** is the number of days from the day of release to the first
 * contact made outside; on the same day it is 0. The **longest silence** is the largest number of days between two contacts that
 * follow each other within 90 days, the day of release and the last day that is looked at being its ends. Nothing counts after the
 * day on which the person is out of reach: back in custody, dead, deported or moved away; a figure that was cut short says by what.
 * The **handover** held if the same person met them inside, in the time that this release ended, and outside within 14 days; it is
 * open while those days are not over or were cut short. What happened before we kept a file cannot be known: then everything is
 * unknown, save that a contact on the day of release itself can be no earlier.
 */
export function gapOf(release: ReleaseHistory, today: string): Gap {
  const end = endOfReach(release, today)
  const until = end?.day ?? today
  const outside = release.contacts
    .filter(({ inside, day }) => !inside && day >= release.day && day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const first = outside[0]?.day ?? null
  const met = outside.find(({ faceToFace }) => faceToFace)?.day ?? null
  const because: UnknownBecause | null = release.isForgotten
    ? 'forgotten'
    : release.fileBegan > release.day && first !== release.day
      ? 'file-began-later'
      : null
  const lastOfWindow = later(release.day, silenceWindow)
  const watchedUntil = earlier(until, lastOfWindow)
  const silence = longestSilence(release.day, watchedUntil, outside)
  const gapDays = first === null ? null : daysBetween(release.day, first)
  const isKnown = because === null
  return {
    ends: end?.day ?? null,
    endedBy: end?.why ?? null,
    unknownBecause: because,
    band: isKnown ? bandOf(gapDays) : 'unknown',
    gapDays: isKnown ? gapDays : null,
    metDays: isKnown && met !== null ? daysBetween(release.day, met) : null,
    silenceDays: isKnown ? silence.days : null,
    silenceFrom: isKnown ? silence.from : null,
    watchedUntil,
    cutBy: watchedUntil === lastOfWindow ? null : (end?.why ?? 'today'),
    handover: isKnown ? handoverOf(release, outside, until) : 'unknown',
  }
}

/** Which of the bands a gap falls into; null is nobody so far. */
export function bandOf(days: number | null): GapBand {
  if (days === null) return 'never'
  if (days === 0) return 'same-day'
  if (days <= 2) return 'within-2'
  if (days <= 7) return 'within-7'
  return days <= 14 ? 'within-14' : 'later'
}

/** The last word of the day of release itself, or else the first later one, that takes the person out of reach. */
function endOfReach({ day, statuses }: ReleaseHistory, today: string) {
  const lastOfDay = statuses.findLast(({ begins }) => begins === day)
  const found =
    lastOfDay && outOfReach[lastOfDay.status] && day <= today
      ? lastOfDay
      : statuses
          .filter(({ begins, status }) => begins > day && begins <= today && outOfReach[status])
          .reduce<{ status: PersonStatus; begins: string } | null>(
            (earliest, one) => (earliest === null || one.begins <= earliest.begins ? one : earliest),
            null,
          )
  return found ? { day: found.begins, why: outOfReach[found.status]! } : null
}

function longestSilence(from: string, until: string, contacts: readonly ContactMade[]) {
  const points = [from, ...contacts.map(({ day }) => day).filter((day) => day <= until), until]
  let longest = { days: 0, from }
  for (const [index, point] of points.slice(1).entries()) {
    const days = daysBetween(points[index]!, point)
    if (days > longest.days) longest = { days, from: points[index]! }
  }
  return longest
}

function handoverOf(release: ReleaseHistory, outside: readonly ContactMade[], until: string): Handover {
  const { day, before, contacts } = release
  const inside = contacts.filter(
    (one) => one.inside && one.faceToFace && one.day <= day && (before === null || one.day > before),
  )
  if (inside.length === 0) return 'nobody-inside'
  const lastDay = later(day, handoverWindow)
  const held = outside.some(
    (one) => one.faceToFace && one.day <= lastDay && inside.some(({ by }) => by === one.by),
  )
  if (held) return 'held'
  return until < lastDay ? 'open' : 'not-held'
}

const earlier = (day: string, other: string) => (day < other ? day : other)
const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const daysBetween = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days
