import type { Reason } from '#platform/problem.ts'
import type { NewTalk, TakingUp } from './round.ts'

export const obstaclesToRound = ({ day }: { day: string }, { today }: { today: string }): Reason[] =>
  day > today ? [{ code: 'round-in-future', field: 'day' }] : []

/** Why a talk cannot be written down so: an alias is no name and no number, and a wish presumes that somebody explained. */
export function obstaclesToTalk({ alias, purposeExplained, wish }: Omit<NewTalk, 'roundId'>): Reason[] {
  const reasons: Reason[] = []
  if (/\d{4}/.test(alias)) reasons.push({ code: 'alias-is-a-number', field: 'alias' })
  else if (
    alias
      .trim()
      .split(/\s+/)
      .filter((word) => word.replace(/\P{L}/gu, '').length > 2).length > 1
  )
    reasons.push({ code: 'alias-is-a-name', field: 'alias' })
  if (wish !== 'no' && !purposeExplained)
    reasons.push({ code: 'wish-without-explanation', field: 'purposeExplained' })
  return reasons
}

/** Why a wish does not become a request yet. */
export function obstaclesToTakingUp(
  { consent }: Pick<TakingUp, 'consent'>,
  facts: { today: string; wish: string; takenUp: boolean; roundDay: string },
): Reason[] {
  const reasons: Reason[] = []
  if (facts.takenUp) reasons.push({ code: 'wish-taken-up-already' })
  if (facts.wish === 'no') reasons.push({ code: 'no-wish-to-take-up' })
  if (consent.on > facts.today) reasons.push({ code: 'round-consent-in-future', field: 'consent.on' })
  else if (consent.on < facts.roundDay) reasons.push({ code: 'round-consent-too-early', field: 'consent.on' })
  if (consent.how === 'by-word' && !consent.witness?.trim())
    reasons.push({ code: 'round-consent-needs-witness', field: 'consent.witness' })
  return reasons
}

/** The day from which only the numbers of a round are left. */
export const forgottenOn = (day: string, kept: number): string =>
  Temporal.PlainDate.from(day).add({ days: kept }).toString()
