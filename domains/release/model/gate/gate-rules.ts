import type { Reason } from '#platform/problem.ts'
import type { GateStanding, GateWord, PlanContent } from './gate.ts'

export const confirmationsWanted = 2

export type GateDays = { confirmFrom: string; confirmBy: string }

/** From which day on a plan can be confirmed, and by which it should be: so many days before the release, as the house says. */
export function gateDays(day: string, house: { from: number; by: number }): GateDays {
  const before = (days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString()
  return { confirmFrom: before(Math.max(house.from, house.by)), confirmBy: before(house.by) }
}

/** Why a plan cannot stand as it is. */
export function obstaclesToPlan(plan: PlanContent): Reason[] {
  const reasons: Reason[] = []
  if (plan.fromHour !== null && plan.untilHour !== null && plan.untilHour < plan.fromHour)
    reasons.push({ code: 'gate-hours-end-before-they-begin', field: 'untilHour' })
  if (plan.untilHour !== null && plan.fromHour === null)
    reasons.push({ code: 'gate-hours-need-beginning', field: 'fromHour' })
  return reasons
}

type Confirming = {
  plan: PlanContent & { version: number }
  day: string | null
  days: GateDays | null
  today: string
  isClosed: boolean
  /** The colleague has confirmed this plan for this day already. */
  isMine: boolean
}

/** Why somebody cannot confirm a plan now. Nobody by own wish needs no hour: there is nobody to be there. */
export function obstaclesToConfirming({ plan, day, days, today, isClosed, isMine }: Confirming): Reason[] {
  if (isClosed) return [{ code: 'gate-is-closed' }]
  const reasons: Reason[] = []
  if (isMine) reasons.push({ code: 'gate-confirmed-by-you' })
  if (day === null || days === null) reasons.push({ code: 'gate-day-not-known' })
  else if (today < days.confirmFrom)
    reasons.push({ code: 'gate-too-early-to-confirm', values: { day: days.confirmFrom } })
  if (plan.meets === null) reasons.push({ code: 'gate-who-not-said', field: 'meets' })
  const somebody = plan.meets !== null && plan.meets !== 'nobody-by-own-wish'
  if (somebody && isUnnamed(plan)) reasons.push({ code: 'gate-who-not-named', field: 'meets' })
  if (somebody && plan.place === null) reasons.push({ code: 'gate-where-not-said', field: 'place' })
  if (somebody && plan.fromHour === null) reasons.push({ code: 'gate-hour-not-said', field: 'fromHour' })
  return reasons
}

const isUnnamed = ({ meets, matchId, userId, meetsName }: PlanContent) =>
  meets === 'volunteer' ? matchId === null : meets === 'staff' ? userId === null : meetsName === null

/** The word that holds: the latest; that somebody was not released on a day is no word about the day on which they were. */
export const wordThatHolds = (words: readonly GateWord[]): GateWord | null =>
  words
    .filter(({ because }) => because !== 'not-released')
    .reduce<GateWord | null>((last, one) => (last && last.saidAt > one.saidAt ? last : one), null)

type Standing = {
  state: 'ahead' | 'happened' | 'called-off'
  day: string | null
  today: string
  planVersion: number
  missing: number
  days: GateDays | null
  hasWord: boolean
}

/** Where a gate stands: what is asked of colleagues about it today. */
export function standingOf({
  state,
  day,
  today,
  planVersion,
  missing,
  days,
  hasWord,
}: Standing): GateStanding {
  if (state === 'called-off') return 'called-off'
  if (hasWord) return 'closed'
  if (state === 'happened') return 'not-closed'
  const isNear = day !== null && days !== null && today >= days.confirmBy
  if (planVersion === 0) return 'no-plan'
  if (missing === 0) return 'confirmed'
  return isNear ? 'wants-confirming' : 'not-yet'
}

/** Why this cannot be said about how it went. */
export function obstaclesToWord(
  { day, because, words }: { day: string; because: string | null; words: string | null },
  today: string,
): Reason[] {
  const reasons: Reason[] = []
  if (day > today) reasons.push({ code: 'gate-word-in-future', field: 'day' })
  if (because === 'other' && !words?.trim()) reasons.push({ code: 'gate-other-needs-words', field: 'words' })
  return reasons
}
