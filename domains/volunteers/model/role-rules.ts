import type { Reason } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { RelationKind } from './kind.ts'
import type { RequirementState } from './requirement.ts'
import type { RoleState, VolunteerState } from './volunteer.ts'

const next: Record<RoleState, readonly RoleState[]> = {
  wanted: ['approved', 'refused', 'ended'],
  approved: ['paused', 'ended'],
  paused: ['approved', 'ended'],
  refused: ['wanted'],
  ended: ['wanted'],
}

/** Why a role cannot become this from what it is. */
export function obstaclesToState(now: RoleState | null, wanted: RoleState): Reason[] {
  const allowed: readonly RoleState[] = now === null ? ['wanted'] : next[now]
  return allowed.includes(wanted) ? [] : [{ code: 'role-not-so', values: { state: now ?? 'none' } }]
}

type ApprovalFacts = {
  kind: Pick<RelationKind, 'leastAge' | 'retiredOn'>
  birthYear: number | null
  requirements: readonly RequirementState[]
  /** Somebody watches over them today. */
  isWatchedOver: boolean
  today: string
  language: Language
}

/** Everything that stands between a volunteer and being approved, at once. */
export function obstaclesToApproval(facts: ApprovalFacts): Reason[] {
  const { kind, birthYear, today, language } = facts
  const reasons: Reason[] = []
  if (kind.retiredOn !== null && kind.retiredOn <= today) reasons.push({ code: 'kind-retired' })
  if (!facts.isWatchedOver) reasons.push({ code: 'supervisor-needed', field: 'supervisorId' })
  if (kind.leastAge !== null && birthYear === null)
    reasons.push({ code: 'birth-year-needed', field: 'birthYear' })
  if (kind.leastAge !== null && birthYear !== null && Number(today.slice(0, 4)) - birthYear < kind.leastAge) {
    reasons.push({ code: 'too-young', field: 'birthYear', values: { age: kind.leastAge } })
  }
  for (const { requirement, names, blocks } of facts.requirements) {
    if (!blocks) continue
    const name = names?.[language] ?? requirement
    // A message chooses by words without hyphens.
    const chosen = requirement.replaceAll('-', '_')
    reasons.push({ code: 'requirement-not-shown', values: { requirement: chosen, name } })
  }
  return reasons
}

/** What a volunteer is altogether: the furthest of their roles; nobody counts as refused who is anything else. */
export function volunteerStateOf(roles: readonly RoleState[], isInterviewed: boolean): VolunteerState {
  if (roles.includes('approved')) return 'active'
  if (roles.includes('paused')) return 'paused'
  if (roles.includes('wanted')) return isInterviewed ? 'in-process' : 'interested'
  if (roles.includes('ended')) return 'ended'
  return roles.includes('refused') ? 'refused' : isInterviewed ? 'in-process' : 'interested'
}

/** Whether a volunteer in this state is somebody who signs in. */
export const mayHaveAccount = (state: VolunteerState): boolean => state !== 'ended' && state !== 'refused'
