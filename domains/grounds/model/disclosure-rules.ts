import type { Reason } from '#platform/problem.ts'
import type { AnswerToDeletion, Disclosure, StopReason } from './disclosure.ts'

/** Whether the recipient is asked to delete it: always, but for what was told for a matter that is done. */
export const asksForDeletion = (because: StopReason): boolean => because !== 'done'

export function obstaclesToDeletionRequest(
  disclosure: Pick<Disclosure, 'stoppedAt' | 'stoppedBecause' | 'deletionAnswer'>,
): Reason[] {
  const { stoppedBecause, deletionAnswer } = disclosure
  if (stoppedBecause === null || !asksForDeletion(stoppedBecause)) return [{ code: 'disclosure-not-stopped' }]
  return deletionAnswer === null ? [] : [{ code: 'deletion-answered-already' }]
}

type Answer = Pick<AnswerToDeletion, 'answer' | 'words' | 'answeredOn'>
type Facts = { asked: Pick<Disclosure, 'deletionAskedAt' | 'deletionAnswer'>; today: string; zone: string }

export function obstaclesToDeletionAnswer(
  { answer, words, answeredOn }: Answer,
  { asked, today, zone }: Facts,
): Reason[] {
  if (asked.deletionAskedAt === null) return [{ code: 'deletion-not-asked' }]
  if (asked.deletionAnswer !== null) return [{ code: 'deletion-answered-already' }]
  const askedOn = Temporal.Instant.from(asked.deletionAskedAt)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
  const reasons: Reason[] = []
  if (answeredOn > today) reasons.push({ code: 'deletion-answer-in-future', field: 'answeredOn' })
  if (answeredOn < askedOn) reasons.push({ code: 'deletion-answer-before-asked', field: 'answeredOn' })
  if ((answer === 'kept-by-law' || answer === 'refused') && words === null)
    reasons.push({ code: 'deletion-answer-needs-words', field: 'words' })
  return reasons
}
