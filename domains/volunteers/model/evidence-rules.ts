import type { Reason } from '#platform/problem.ts'

type Shown = { requirement: string; seenOn: string; validUntil: string | null }

/** These are recorded where they are done, with what was said. */
const ofTheirOwn: readonly string[] = ['interview', 'references']

export function obstaclesToEvidence(
  { requirement, seenOn, validUntil }: Shown,
  { known, today }: { known: readonly string[]; today: string },
): Reason[] {
  const reasons: Reason[] = []
  if (ofTheirOwn.includes(requirement)) reasons.push({ code: 'recorded-with-the-talk', field: 'requirement' })
  else if (!known.includes(requirement)) reasons.push({ code: 'not-allowed-value', field: 'requirement' })
  if (seenOn > today) reasons.push({ code: 'day-to-come', field: 'seenOn' })
  if (validUntil !== null && validUntil < today)
    reasons.push({ code: 'certificate-expired', field: 'validUntil' })
  return reasons
}

/** An exception is for a while: whoever still needs it after that is asked again. */
export const mostMonthsOfExemption = 12

export function obstaclesToExemption(until: string, today: Temporal.PlainDate): Reason[] {
  if (until < today.toString()) return [{ code: 'last-day-gone', field: 'until' }]
  const last = today.add({ months: mostMonthsOfExemption }).toString()
  if (until > last)
    return [{ code: 'exemption-too-long', field: 'until', values: { months: mostMonthsOfExemption } }]
  return []
}
