import { isActive, isInCustody, type PersonStatus } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'

type Asked = { requestedOn: string; yesOn: string }
type Facts = {
  today: string
  kind: { endsWithCustody: boolean; oneAtATime: boolean; retiredOn: string | null }
  status: PersonStatus | null
  /** A match of this kind is under way already. */
  runs: boolean
}

/** Why a match cannot be asked for. Nobody is matched who has not said yes themselves. */
export function obstaclesToRequest({ requestedOn, yesOn }: Asked, facts: Facts): Reason[] {
  const { today, kind, status, runs } = facts
  const reasons: Reason[] = []
  if (requestedOn > today) reasons.push({ code: 'day-in-future', field: 'requestedOn' })
  if (yesOn > today) reasons.push({ code: 'day-in-future', field: 'yesOn' })
  if (kind.retiredOn !== null && kind.retiredOn <= today)
    reasons.push({ code: 'kind-retired', field: 'kindId' })
  if (kind.oneAtATime && runs) reasons.push({ code: 'match-runs-already', field: 'kindId' })
  if (status !== null && !isActive(status)) reasons.push({ code: 'person-not-with-us' })
  else if (kind.endsWithCustody && (status === null || !isInCustody(status)))
    reasons.push({ code: 'kind-needs-custody', field: 'kindId' })
  return reasons
}

/** Why a day cannot be the day of a step: it is still to come, or before what it follows. */
export function obstaclesToDay(
  day: string,
  { today, notBefore, field = 'day' }: { today: string; notBefore: string; field?: string },
): Reason[] {
  if (day > today) return [{ code: 'day-in-future', field }]
  return day < notBefore ? [{ code: 'day-before-step', field, values: { day: notBefore } }] : []
}

/** Why somebody's yes or no cannot be written down like this: a no has a coded reason, a yes has none. */
export const obstaclesToAnswer = ({
  answer,
  reason,
}: {
  answer: 'yes' | 'no'
  reason: string | null
}): Reason[] => {
  if (answer === 'no' && reason === null) return [{ code: 'no-needs-reason', field: 'reason' }]
  return answer === 'yes' && reason !== null ? [{ code: 'yes-needs-no-reason', field: 'reason' }] : []
}

/** Why the two are not brought together by this list of what is shared: without a name to call each other by nobody meets. */
export const obstaclesToShares = (shares: readonly string[]): Reason[] =>
  shares.includes('called-name') ? [] : [{ code: 'name-to-call-missing', field: 'shares' }]
