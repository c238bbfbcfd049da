import type { Reason } from '#platform/problem.ts'
import type { NewGoal } from './goal.ts'

/** Why a goal cannot be written so: one voice at least, and own words with the day and the way they were said. */
export function obstaclesToGoal(goal: NewGoal, facts: { today: string }): Reason[] {
  const reasons: Reason[] = []
  const said = goal.ownWords?.trim()
  if (!said && !goal.workerWords?.trim()) reasons.push({ code: 'goal-needs-words', field: 'ownWords' })
  if (said && goal.ownSaidOn === null) reasons.push({ code: 'missing', field: 'ownSaidOn' })
  if (said && goal.ownSaidHow === null) reasons.push({ code: 'missing', field: 'ownSaidHow' })
  if (said && goal.ownSaidOn !== null && goal.ownSaidOn > facts.today)
    reasons.push({ code: 'said-in-future', field: 'ownSaidOn' })
  return reasons
}

/** Why it cannot be what the person says now: it was said after what stands, and not in days to come. */
export function obstaclesToSayingAnew(
  said: { saidOn: string },
  facts: { today: string; before: string | null },
): Reason[] {
  if (said.saidOn > facts.today) return [{ code: 'said-in-future', field: 'saidOn' }]
  if (facts.before !== null && said.saidOn < facts.before) return [{ code: 'said-before', field: 'saidOn' }]
  return []
}
