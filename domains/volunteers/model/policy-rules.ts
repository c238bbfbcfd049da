import type { Reason } from '#platform/problem.ts'
import { type NewRequirementRule, type RequirementRule, requirementCodes } from './requirement.ts'

/**
 * Countries in which nobody may ask an adult for a record before they meet adults one to one, and where that is written. In Norway a
 * limited certificate may be asked for only from those with responsibility for minors or people with developmental disabilities; the
 * prisons make a check of their own before they let a visitor in.
 */
export const noRecordCheck: Record<string, string> = { NO: 'politiregisterforskriften § 34-1' }

const isKnown = (code: string) => (requirementCodes as readonly string[]).includes(code)

/** Why a line of the policy cannot be written so. */
export function obstaclesToRule(
  rule: NewRequirementRule,
  facts: { country: string; today: string },
): Reason[] {
  const reasons: Reason[] = []
  if (rule.validFrom < facts.today) reasons.push({ code: 'policy-in-past', field: 'validFrom' })
  if (!isKnown(rule.requirement) && rule.names === null) reasons.push({ code: 'missing', field: 'names' })
  if (rule.requirement === 'course' && rule.modules.length === 0)
    reasons.push({ code: 'course-needs-modules', field: 'modules' })
  if (rule.requirement === 'record-check') {
    const where = rule.country
    // The law of one country is no reason to ask in another.
    if (where === null) reasons.push({ code: 'record-check-needs-country', field: 'country' })
    else if (noRecordCheck[where])
      reasons.push({
        code: 'record-check-not-lawful',
        field: 'requirement',
        values: { law: noRecordCheck[where] },
      })
  }
  return reasons
}

/** The line that a new one takes the place of: of the same kind, place and requirement, and still running. */
export const replacedBy = (
  rules: readonly RequirementRule[],
  rule: NewRequirementRule,
): RequirementRule | null =>
  rules.find(
    (one) =>
      one.kindId === rule.kindId &&
      one.country === rule.country &&
      one.requirement === rule.requirement &&
      (one.validUntil === null || one.validUntil > rule.validFrom),
  ) ?? null
