import type { Reason } from '#platform/problem.ts'
import type { FamilyMemberDetails } from './family-member.ts'
import type { RelationDetails } from './relation.ts'

/** Why the details of a relative cannot be right. A first name is enough. */
export function obstaclesToFamilyMember({ names, languages }: FamilyMemberDetails): Reason[] {
  const reasons: Reason[] = []
  if ([names.given, names.family, names.called].every((name) => name.trim() === ''))
    reasons.push({ code: 'relative-without-name', field: 'names.given' })
  if (new Set(languages.map(({ language }) => language)).size < languages.length)
    reasons.push({ code: 'family-language-twice', field: 'languages' })
  return reasons
}

/** Why a relation cannot be right. */
export function obstaclesToRelation(
  { since, until, askedOn }: RelationDetails,
  facts: { today: string },
): Reason[] {
  const reasons: Reason[] = []
  if (since !== null && until !== null && until < since)
    reasons.push({ code: 'relation-ends-before', field: 'until' })
  if (askedOn !== null && askedOn > facts.today)
    reasons.push({ code: 'relation-asked-later', field: 'askedOn' })
  return reasons
}
