import type { Reason } from '#platform/problem.ts'
import type { OverrideDecision, OverrideStanding } from './override.ts'

type State = { decision: 'approved' | 'refused' | null; expiresAt: string | null; endedAt: string | null }

const isPast = (moment: string, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(moment), now) <= 0

export function overrideStanding(
  { decision, expiresAt, endedAt }: State,
  now: Temporal.Instant,
): OverrideStanding {
  if (decision === null) return 'asked'
  if (decision === 'refused') return 'refused'
  return endedAt !== null || isPast(expiresAt!, now) ? 'over' : 'running'
}

/** Two people answer for an exception, and a "no" is explained. */
export function obstaclesToDeciding(
  { decision, words }: Pick<OverrideDecision, 'decision' | 'words'>,
  { standing, isMine }: { standing: OverrideStanding; isMine: boolean },
): Reason[] {
  if (standing !== 'asked') return [{ code: 'override-decided-already' }]
  if (isMine) return [{ code: 'override-needs-another' }]
  return decision === 'refused' && words === null
    ? [{ code: 'override-refusal-needs-words', field: 'words' }]
    : []
}
