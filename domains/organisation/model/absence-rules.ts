import type { Reason } from '#platform/problem.ts'
import type { NewAbsence } from './absence.ts'

type Known = {
  today: string
  /** Whoever plans it. */
  plannedBy: string
  /** The units in which the two hold a role. */
  unitsOfAbsent: readonly string[]
  unitsOfDeputy: readonly string[]
  /** What is already planned for either of them. */
  planned: readonly { userId: string; begins: string; ends: string }[]
}

/** Every reason why this absence cannot be planned so. */
export function obstaclesToAbsence(plan: NewAbsence, known: Known): Reason[] {
  const reasons: Reason[] = []
  if (plan.ends <= plan.begins) reasons.push({ code: 'ends-before-begins', field: 'ends' })
  else if (plan.ends <= known.today) reasons.push({ code: 'absence-over', field: 'ends' })
  const overlapping = (userId: string) =>
    known.planned.some(
      (other) => other.userId === userId && other.begins < plan.ends && plan.begins < other.ends,
    )
  if (overlapping(plan.userId)) reasons.push({ code: 'absence-overlaps', field: 'begins' })
  if (plan.deputyId === plan.userId) {
    reasons.push({ code: 'deputy-is-oneself', field: 'deputyId' })
    return reasons
  }
  // Otherwise a manager could reach people who are entrusted to a colleague, by themselves.
  if (plan.deputyId === known.plannedBy) reasons.push({ code: 'deputy-by-oneself', field: 'deputyId' })
  const together = known.unitsOfDeputy.some((unit) => known.unitsOfAbsent.includes(unit))
  if (!together) reasons.push({ code: 'deputy-elsewhere', field: 'deputyId' })
  if (overlapping(plan.deputyId)) reasons.push({ code: 'deputy-away', field: 'deputyId' })
  return reasons
}
