import type { Reason } from '#platform/problem.ts'
import type { Restriction, RestrictionEnd, RestrictionTerms } from './restriction.ts'

/** Whether the two are to be kept apart on a day. */
export const holdsOn = ({ begins, ends }: Pick<Restriction, 'begins' | 'ends'>, day: string): boolean =>
  begins <= day && (ends === null || ends > day)

type Known = {
  /** What is written about the holder and holds now or later. */
  others: readonly Pick<Restriction, 'kind' | 'otherId' | 'ends'>[]
}

type Said = RestrictionTerms & { holderId: string }

export function obstaclesToRestriction(said: Said, { others }: Known): Reason[] {
  const reasons: Reason[] = []
  const isNamed = said.otherKind === 'named'
  if (isNamed && said.otherName === null) reasons.push({ code: 'missing', field: 'otherName' })
  if (!isNamed && said.otherId === null) reasons.push({ code: 'other-not-chosen', field: 'otherId' })
  if (isNamed && said.otherId !== null) reasons.push({ code: 'other-has-record', field: 'otherId' })
  if (said.otherId === said.holderId) reasons.push({ code: 'other-is-oneself', field: 'otherId' })
  if (said.ends !== null && said.ends <= said.begins)
    reasons.push({ code: 'ends-before-begins', field: 'ends' })
  const isThere = others.some(
    ({ kind, otherId, ends }) =>
      kind === said.kind &&
      otherId !== null &&
      otherId === said.otherId &&
      (ends === null || ends > said.begins),
  )
  if (isThere) reasons.push({ code: 'kept-apart-already', field: 'otherId' })
  return reasons
}

export function obstaclesToEnd(
  restriction: Pick<Restriction, 'begins' | 'endedWhy'>,
  { ends }: Pick<RestrictionEnd, 'ends'>,
): Reason[] {
  if (restriction.endedWhy !== null) return [{ code: 'restriction-ended' }]
  return ends < restriction.begins ? [{ code: 'ends-before-begins', field: 'ends' }] : []
}
