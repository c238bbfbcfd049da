import type { Reason } from '#platform/problem.ts'
import { refusalReasonsOf } from './reasons.ts'
import type { AlternativeOffer, NewRefusal, Refusal } from './refusal.ts'

/** A person who was turned down by somebody else and has been offered nothing so far. What a person does not want needs no substitute. */
export const wantsAlternative = ({
  personId,
  deciderKind,
  alternative,
  liftedOn,
}: Pick<Refusal, 'personId' | 'deciderKind' | 'alternative' | 'liftedOn'>): boolean =>
  personId !== null && deciderKind !== 'participant' && alternative === null && liftedOn === null

/** It ended well where the person accepted what was offered instead, or signed that they want nothing in its place. */
export const hasEndedWell = ({
  alternative,
  answerToAlternative,
  wishSignedOn,
}: Pick<Refusal, 'alternative' | 'answerToAlternative' | 'wishSignedOn'>): boolean =>
  wishSignedOn !== null || (alternative !== null && answerToAlternative === 'accepted')

export const isReviewDue = (
  { reviewOn, reviewedAt, liftedOn }: Pick<Refusal, 'reviewOn' | 'reviewedAt' | 'liftedOn'>,
  today: string,
) => reviewOn !== null && reviewedAt === null && liftedOn === null && reviewOn <= today

type Plan = { reviewOn: string | null; reviewerId: string | null }
type Known = {
  today: string
  /** The colleague who decided; null where it was nobody of the centre. */
  deciderId: string | null
  /** Who can look at it again in this unit. */
  reviewers: readonly string[]
}

/** Every reason why this second look cannot be planned so. */
export function obstaclesToReviewPlan({ reviewOn, reviewerId }: Plan, known: Known): Reason[] {
  const reasons: Reason[] = []
  if (reviewOn !== null && reviewOn <= known.today)
    reasons.push({ code: 'review-not-ahead', field: 'reviewOn' })
  if (reviewOn !== null && reviewerId === null)
    reasons.push({ code: 'review-needs-reviewer', field: 'reviewerId' })
  if (reviewOn === null && reviewerId !== null) reasons.push({ code: 'review-needs-day', field: 'reviewOn' })
  if (reviewerId === null) return reasons
  if (reviewerId === known.deciderId) reasons.push({ code: 'reviewer-is-decider', field: 'reviewerId' })
  else if (!known.reviewers.includes(reviewerId))
    reasons.push({ code: 'reviewer-not-able', field: 'reviewerId' })
  return reasons
}

export function obstaclesToAlternative({
  alternative,
  alternativeWords,
  package: made = null,
}: Pick<AlternativeOffer, 'alternative' | 'alternativeWords' | 'package'>): Reason[] {
  if (alternative === null && alternativeWords !== null)
    return [{ code: 'alternative-needs-kind', field: 'alternative' }]
  if (alternative === 'other' && alternativeWords === null)
    return [{ code: 'alternative-needs-words', field: 'alternativeWords' }]
  if (alternative === 'default-package' && made === null)
    return [{ code: 'package-incomplete', field: 'alternative' }]
  return []
}

/** Every reason why a "no" cannot be written down so. */
export function obstaclesToRefusal(refusal: NewRefusal, known: Known): Reason[] {
  const { deciderKind, reason, basis, words, decidedOn } = refusal
  const reasons: Reason[] = []
  if (!refusalReasonsOf(deciderKind).includes(reason))
    reasons.push({ code: 'reason-not-theirs', field: 'reason' })
  if (words === null && reason === 'other') reasons.push({ code: 'reason-needs-words', field: 'words' })
  else if (words === null && deciderKind === 'centre' && basis === 'judgement')
    reasons.push({ code: 'judgement-needs-words', field: 'words' })
  if (decidedOn > known.today) reasons.push({ code: 'decided-in-future', field: 'decidedOn' })
  return [...reasons, ...obstaclesToAlternative(refusal), ...obstaclesToReviewPlan(refusal, known)]
}

/** A day on which something followed from a decision: not before it, and not still to come. */
export function obstaclesToAnswerDay(
  day: string,
  field: string,
  { today, decidedOn }: { today: string; decidedOn: string },
): Reason[] {
  if (day > today) return [{ code: 'reply-in-future', field }]
  return day < decidedOn ? [{ code: 'reply-before-decision', field }] : []
}
