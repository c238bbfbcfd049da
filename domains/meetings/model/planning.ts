import type { Reason } from '#platform/problem.ts'
import { type MeetingPlan, sideOf } from './meeting.ts'
import type { PermitTerms } from './permit.ts'
import { permitHolds, waitingDays } from './permit-rules.ts'
import { clockAfter, minutesOf } from './shapes.ts'
import type { Whose } from './silence.ts'

export type VisitingHours = { weekday: number; from: string; until: string }

/** What the prison of a planned visit asks of visitors. */
export type PrisonFacts = {
  name: string
  /** Empty while nobody has written them down: then they hinder nothing. */
  visitingHours: readonly VisitingHours[]
  closedDays: readonly { day: string; why: string }[]
  noticeDays: number | null
}

/** Somebody's planned meeting on the same day. */
export type Busy = { of: 'volunteer' | 'participant'; starts: string; minutes: number }

/** Everything a plan is held against; gathered by the server, decided here. */
export type PlanningFacts = {
  today: string
  /** The clock on the wall, for a plan of today. */
  now: string
  /** Who plans: a volunteer is told nothing that depends on what they may not know. */
  byVolunteer: boolean
  matchState: string
  /** Whether the volunteer still has the right to this contact. */
  rightHolds: boolean
  keptApart: boolean
  /** Somebody who must not meet one of the two is expected in the same room at that hour. */
  apartThere: boolean
  custody: { inside: boolean; outside: boolean; prisonId: string | null; prison: string | null }
  /** A confirmed release, for contacts that end with custody. */
  endsWithRelease: boolean
  releaseDay: string | null
  prison: PrisonFacts | null
  permits: readonly PermitTerms[]
  daysOff: readonly { day: string; name: string }[]
  absences: readonly { whose: Whose; begins: string; ends: string | null }[]
  busy: readonly Busy[]
}

const furthest = { days: 366 }
/** So far ahead a visitor plans alone. It is the same for everybody: a day further on says nothing about when somebody leaves. */
export const visitorPlansAhead = { days: 28 }

/** Why two people cannot meet as planned: every obstacle at once, so that one change of plan can lift them all. */
export function obstaclesToMeeting(plan: MeetingPlan, facts: PlanningFacts): Reason[] {
  return [
    ...ofTime(plan, facts),
    ...ofMatch(facts),
    ...ofPlace(plan, facts),
    ...(plan.placeKind === 'prison' ? ofVisit(plan, facts) : []),
    ...ofOthers(plan, facts),
  ]
}

function ofTime({ day, starts }: MeetingPlan, facts: PlanningFacts): Reason[] {
  const { today, now, byVolunteer, endsWithRelease } = facts
  if (day < today || (day === today && starts < now)) return [{ code: 'meeting-in-past', field: 'day' }]
  const within = (span: { days: number }) => day <= Temporal.PlainDate.from(today).add(span).toString()
  if (byVolunteer && endsWithRelease && !within(visitorPlansAhead))
    return [{ code: 'visit-too-far', field: 'day', values: { ...visitorPlansAhead } }]
  return within(furthest) ? [] : [{ code: 'meeting-too-far', field: 'day' }]
}

function ofMatch({ matchState, rightHolds, keptApart, apartThere }: PlanningFacts): Reason[] {
  const reasons: Reason[] = []
  if (matchState === 'paused') reasons.push({ code: 'meeting-match-paused' })
  else if (matchState !== 'active' && matchState !== 'accepted')
    reasons.push({ code: 'meeting-match-not-running' })
  else if (!rightHolds) reasons.push({ code: 'meeting-contact-ended' })
  if (keptApart) reasons.push({ code: 'meeting-kept-apart' })
  else if (apartThere) reasons.push({ code: 'not-at-this-hour', field: 'starts' })
  return reasons
}

function ofPlace(
  plan: MeetingPlan,
  { custody, endsWithRelease, releaseDay, prison }: PlanningFacts,
): Reason[] {
  const reasons: Reason[] = []
  const side = sideOf(plan.placeKind)
  if (side === 'inside') {
    if (plan.prisonId === null) reasons.push({ code: 'which-prison', field: 'prisonId' })
    else if (!custody.inside) reasons.push({ code: 'not-in-prison', field: 'placeKind' })
    else if (custody.prisonId !== null && custody.prisonId !== plan.prisonId)
      reasons.push({ code: 'in-another-prison', field: 'prisonId', values: { prison: custody.prison ?? '' } })
  } else if (prison !== null) reasons.push({ code: 'prison-without-visit', field: 'prisonId' })
  if (
    side === 'outside' &&
    custody.inside &&
    !custody.outside &&
    !isOutBy(plan.day, releaseDay, endsWithRelease)
  )
    reasons.push({ code: 'still-in-prison', field: 'placeKind' })
  if (endsWithRelease && releaseDay !== null && releaseDay <= plan.day)
    reasons.push({ code: 'released-by-then', field: 'day', values: { day: releaseDay } })
  return reasons
}

/** The first meeting outside is planned while the other is still inside. */
const isOutBy = (day: string, releaseDay: string | null, endsWithRelease: boolean) =>
  !endsWithRelease && releaseDay !== null && releaseDay <= day

function ofVisit(plan: MeetingPlan, { prison, permits, daysOff, today }: PlanningFacts): Reason[] {
  if (prison === null) return []
  const reasons: Reason[] = [...ofPermit(plan.day, permits, today)]
  const closed = prison.closedDays.find(({ day }) => day === plan.day)?.why
  const holiday = daysOff.find(({ day }) => day === plan.day)?.name
  if (closed !== undefined) reasons.push({ code: 'prison-closed', field: 'day', values: { why: closed } })
  if (holiday !== undefined)
    reasons.push({ code: 'visit-on-holiday', field: 'day', values: { name: holiday } })
  reasons.push(...ofHours(plan, prison.visitingHours))
  if (prison.noticeDays !== null && daysUntil(plan.day, today) < prison.noticeDays)
    reasons.push({ code: 'prison-needs-notice', field: 'day', values: { days: prison.noticeDays } })
  return reasons
}

const daysUntil = (day: string, today: string) =>
  Temporal.PlainDate.from(today).until(day, { largestUnit: 'days' }).days

/** The permit must hold on the day of the visit, not merely today; the nearest to a yes says why it does not. */
function ofPermit(day: string, permits: readonly PermitTerms[], today: string): Reason[] {
  if (permits.some((permit) => permitHolds(permit, day))) return []
  const granted = permits.filter(({ state }) => state === 'granted')
  const field = 'prisonId'
  const later = granted.find(({ grantedFrom }) => grantedFrom !== null && grantedFrom > day)
  if (later) return [{ code: 'permit-begins-later', field: 'day', values: { day: later.grantedFrom! } }]
  const asked = permits.find(({ state }) => state === 'asked')
  if (asked) return [{ code: 'permit-not-answered', field, values: { days: waitingDays(asked, today) } }]
  const ends = granted
    .flatMap(({ grantedUntil }) => grantedUntil ?? [])
    .sort()
    .at(-1)
  if (ends !== undefined) return [{ code: 'permit-ends-before', field: 'day', values: { day: ends } }]
  if (permits.some(({ state }) => state === 'refused')) return [{ code: 'permit-was-refused', field }]
  return [{ code: 'permit-not-asked', field }]
}

function ofHours({ day, starts, minutes }: MeetingPlan, hours: readonly VisitingHours[]): Reason[] {
  if (hours.length === 0) return []
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const open = hours.filter((one) => one.weekday === weekday)
  if (open.length === 0) return [{ code: 'no-visits-on-weekday', field: 'day' }]
  const ends = clockAfter(starts, minutes)
  if (open.some(({ from, until }) => from <= starts && ends <= until)) return []
  const said = open.map(({ from, until }) => `${from}–${until}`).join(', ')
  return [{ code: 'outside-visiting-hours', field: 'starts', values: { hours: said } }]
}

function ofOthers(plan: MeetingPlan, { absences, busy }: PlanningFacts): Reason[] {
  const reasons: Reason[] = []
  const away = new Set(
    absences
      .filter(({ begins, ends }) => begins <= plan.day && (ends === null || plan.day < ends))
      .map(({ whose }) => whose),
  )
  for (const who of away) reasons.push({ code: awayCodes[who], field: 'day' })
  const from = minutesOf(plan.starts)
  const meets = ({ starts, minutes }: Busy) =>
    minutesOf(starts) < from + plan.minutes && from < minutesOf(starts) + minutes
  const taken = new Set(busy.filter(meets).map((one) => one.of))
  if (taken.has('volunteer')) reasons.push({ code: 'volunteer-meets-then', field: 'starts' })
  if (taken.has('participant')) reasons.push({ code: 'participant-meets-then', field: 'starts' })
  return reasons
}

const awayCodes = {
  volunteer: 'volunteer-away-then',
  participant: 'participant-away-then',
  prison: 'prison-pauses-then',
  centre: 'centre-pauses-then',
} as const

/** What a volunteer is told instead: nothing about the other that they do not know already. */
export function toldToVolunteer(reasons: readonly Reason[]): Reason[] {
  // Where they have no permit it could be any prison: that it is another one would be found out by trying.
  const mayEnter = !reasons.some(({ code }) => code.startsWith('permit-'))
  const known = reasons.filter(({ code }) => mayEnter || code !== 'in-another-prison')
  const told = known.map((reason): Reason => {
    if (reason.code === 'meeting-kept-apart') return { code: 'talk-to-coordinator-first' }
    if (reason.code === 'participant-meets-then' || reason.code === 'not-at-this-hour')
      return { code: 'time-is-taken', field: 'starts' }
    if (reason.code === 'participant-away-then') return { code: 'no-meetings-then', field: 'day' }
    if (reason.code === 'in-another-prison') return { code: 'not-this-prison', field: 'prisonId' }
    return reason
  })
  return told.filter(({ code }, index) => told.findIndex((other) => other.code === code) === index)
}

/** Whether a contact goes on at all: one that ends with custody holds in its own prison, until a confirmed release has come. */
export function contactHolds(
  match: {
    endsWithCustody: boolean
    inside: boolean
    prison: string | null
    matchPrison: string | null
    releaseDay: string | null
  },
  today: string,
): boolean {
  if (!match.endsWithCustody) return true
  const isSamePlace = match.matchPrison === null || match.prison === match.matchPrison
  return match.inside && isSamePlace && !(match.releaseDay !== null && match.releaseDay < today)
}
