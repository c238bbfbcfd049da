import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { RequirementRule, RequirementState } from '../model/requirement.ts'
import { requirementStates, rulesInForce } from '../model/requirement-states.ts'

const ruleColumns = [
  'id',
  'kindId',
  'country',
  'requirement',
  'names',
  'withinMonths',
  'validMonths',
  'least',
  'modules',
  'validFrom',
  'validUntil',
  'source',
] as const

export const listRules = (tx: Tx): Promise<RequirementRule[]> =>
  tx
    .selectFrom('requirementRules')
    .select(ruleColumns)
    .orderBy('kindId')
    .orderBy('validFrom')
    .orderBy('id')
    .execute()

/** The country of the organisation, whose law decides what may be asked. */
export async function ourCountry(tx: Tx): Promise<string> {
  return (await tx.selectFrom('access.organisation').select('country').executeTakeFirstOrThrow()).country
}

export type RoleToJudge = { volunteerId: string; unitId: string; kindId: string; approvedOn: string | null }

/** How each volunteer stands with what the kind asks, for many at once: under `volunteerId kindId`. */
export async function statesOfRoles(
  tx: Tx,
  roles: readonly RoleToJudge[],
  today: string,
): Promise<Map<string, RequirementState[]>> {
  if (roles.length === 0) return new Map()
  const ids = [...new Set(roles.map(({ volunteerId }) => volunteerId))]
  const [rules, country] = [await listRules(tx), await ourCountry(tx)]
  const evidence = await standingEvidence(tx, ids)
  const exemptions = await standingExemptions(tx, ids)
  const evidenceOf = Map.groupBy(evidence, ({ volunteerId }) => volunteerId)
  const exemptionsOf = Map.groupBy(exemptions, ({ volunteerId }) => volunteerId)
  const firstAidOf = await firstAidTerms(tx, [...new Set(roles.map(({ unitId }) => unitId))], today)
  return new Map(
    roles.map(({ volunteerId, unitId, kindId, approvedOn }) => {
      const inForce = rulesInForce(rules, { kindId, country, today }).map((rule) =>
        rule.requirement === 'first-aid' ? { ...rule, withinMonths: firstAidOf.get(unitId) ?? null } : rule,
      )
      const facts = {
        evidence: evidenceOf.get(volunteerId) ?? [],
        exemptions: exemptionsOf.get(volunteerId) ?? [],
        approvedOn,
      }
      return [keyOfRole(volunteerId, kindId), requirementStates(inForce, facts, today)]
    }),
  )
}

export const keyOfRole = (volunteerId: string, kindId: string) => `${volunteerId} ${kindId}`

/** First aid may be learnt after the beginning; how long after, each house says. */
async function firstAidTerms(tx: Tx, unitIds: string[], day: string): Promise<Map<string, number>> {
  const terms = new Map<string, number>()
  for (const unitId of unitIds) {
    terms.set(unitId, (await houseValues(tx, ['first-aid-within'], { unitId, day }))['first-aid-within'])
  }
  return terms
}

export const standingEvidence = (tx: Tx, volunteerIds: readonly string[]) =>
  tx
    .selectFrom('volunteerEvidence')
    .select(['id', 'volunteerId', 'requirement', 'part', 'seenOn', 'validUntil', 'source', 'seenBy'])
    .where('volunteerId', 'in', volunteerIds)
    .where('takenBackAt', 'is', null)
    .orderBy('seenOn', 'desc')
    .orderBy('id')
    .execute()

export const standingExemptions = (tx: Tx, volunteerIds: readonly string[]) =>
  tx
    .selectFrom('volunteerExemptions')
    .select(['id', 'volunteerId', 'kindId', 'requirement', 'reason', 'begins', 'until', 'grantedBy'])
    .where('volunteerId', 'in', volunteerIds)
    .where('endedAt', 'is', null)
    .orderBy('until')
    .execute()
