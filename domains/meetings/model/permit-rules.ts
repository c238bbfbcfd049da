import type { Reason } from '#platform/problem.ts'
import type { PermitStanding, PermitTerms } from './permit.ts'

const daysBetween = (from: string, until: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days

/** Whether the volunteer may enter on that very day: a permit that holds today is no permit for next month. */
export const permitHolds = (permit: PermitTerms, day: string): boolean =>
  permit.state === 'granted' &&
  permit.grantedFrom !== null &&
  permit.grantedFrom <= day &&
  (permit.grantedUntil === null || day <= permit.grantedUntil)

/** From the day it was asked until the prison answered, or until today. */
export const waitingDays = (permit: PermitTerms, today: string): number =>
  Math.max(0, daysBetween(permit.askedOn, permit.decidedOn ?? today))

export const daysLeft = ({ state, grantedUntil }: PermitTerms, today: string): number | null =>
  state !== 'granted' || grantedUntil === null ? null : daysBetween(today, grantedUntil)

/** How a permit stands on a day; `warnBefore`: from how many days before its end it is called expiring. */
export function permitStanding(permit: PermitTerms, today: string, warnBefore: number): PermitStanding {
  if (permit.state === 'asked') return 'waiting'
  if (permit.state !== 'granted') return permit.state
  if (permit.grantedFrom !== null && today < permit.grantedFrom) return 'not-yet'
  const left = daysLeft(permit, today)
  if (left !== null && left < 0) return 'expired'
  return left !== null && left <= warnBefore ? 'expiring' : 'holds'
}

/** Why a permit cannot be asked for. */
export function obstaclesToAsking(
  { askedOn }: { askedOn: string },
  facts: { today: string; others: readonly PermitTerms[] },
): Reason[] {
  const reasons: Reason[] = []
  if (askedOn > facts.today) reasons.push({ code: 'permit-asked-in-future', field: 'askedOn' })
  if (facts.others.some(({ state }) => state === 'asked')) reasons.push({ code: 'permit-asked-already' })
  return reasons
}

type Answer = {
  state: 'granted' | 'refused'
  decidedOn: string
  grantedFrom: string | null
  grantedUntil: string | null
  reason: string | null
}

/** Why a prison's answer cannot be written down like this, everything at once. */
export function obstaclesToAnswer(answer: Answer, facts: { today: string; permit: PermitTerms }): Reason[] {
  const { state, decidedOn, grantedFrom, grantedUntil, reason } = answer
  const reasons: Reason[] = []
  if (facts.permit.state !== 'asked') reasons.push({ code: 'permit-answered-already' })
  if (decidedOn > facts.today) reasons.push({ code: 'permit-answer-in-future', field: 'decidedOn' })
  else if (decidedOn < facts.permit.askedOn)
    reasons.push({ code: 'permit-answer-before-question', field: 'decidedOn' })
  if (state === 'refused') {
    if (reason === null) reasons.push({ code: 'permit-refusal-needs-reason', field: 'reason' })
    return reasons
  }
  if (grantedFrom === null) reasons.push({ code: 'permit-needs-first-day', field: 'grantedFrom' })
  else if (grantedUntil !== null && grantedUntil < grantedFrom)
    reasons.push({ code: 'permit-ends-before-it-begins', field: 'grantedUntil' })
  return reasons
}
