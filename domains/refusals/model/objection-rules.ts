import type { Reason } from '#platform/problem.ts'
import type { NewObjection } from './objection.ts'
import type { Refusal } from './refusal.ts'
import { obstaclesToAnswerDay } from './refusal-rules.ts'

type Known = {
  today: string
  /** The day of the decision, on the clock of the house. */
  decidedOn: string
  /** The colleague who decided; null where it was nobody of the centre. */
  deciderId: string | null
  /** Who may answer in this unit. */
  answerers: readonly string[]
  /** Whether an earlier objection still waits for its answer. */
  isOneOpen: boolean
}

/** Every reason why an objection to this "no" cannot be written down so. */
export function obstaclesToObjection(
  { cameOn, answererId }: Pick<NewObjection, 'cameOn' | 'answererId'>,
  { personId, deciderKind, liftedOn }: Pick<Refusal, 'personId' | 'deciderKind' | 'liftedOn'>,
  { today, decidedOn, deciderId, answerers, isOneOpen }: Known,
): Reason[] {
  if (personId === null) return [{ code: 'objection-of-nobody' }]
  const reasons: Reason[] = []
  if (deciderKind === 'participant') reasons.push({ code: 'objection-to-own' })
  if (liftedOn !== null) reasons.push({ code: 'refusal-lifted-already' })
  if (isOneOpen) reasons.push({ code: 'objection-open-already' })
  reasons.push(...obstaclesToAnswerDay(cameOn, 'cameOn', { today, decidedOn }))
  if (answererId === deciderId) reasons.push({ code: 'answerer-is-decider', field: 'answererId' })
  else if (!answerers.includes(answererId)) reasons.push({ code: 'answerer-not-able', field: 'answererId' })
  return reasons
}

/** From the day after it was promised. */
export const isOverdue = (
  { dueOn, answeredOn }: { dueOn: string; answeredOn: string | null },
  today: string,
): boolean => answeredOn === null && dueOn < today
