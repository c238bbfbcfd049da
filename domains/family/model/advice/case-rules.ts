import type { Reason } from '#platform/problem.ts'
import type { CaseOutcome, CaseState } from './case.ts'

/** Why an answer cannot be promised by that day. */
export const obstaclesToPromise = (answerBy: string | null, facts: { today: string }): Reason[] =>
  answerBy !== null && answerBy < facts.today ? [{ code: 'promise-in-past', field: 'answerBy' }] : []

type Entry = {
  state: 'to-answer' | 'waiting'
  waitingFor: string
  answerBy: string | null
  saidOn: string
}

/** Why something cannot be written into a case as it stands. */
export function obstaclesToEntry(
  { state, waitingFor, answerBy, saidOn }: Entry,
  facts: { today: string; caseState: CaseState },
): Reason[] {
  if (facts.caseState === 'closed') return [{ code: 'case-closed' }]
  const reasons: Reason[] = []
  if (saidOn > facts.today) reasons.push({ code: 'words-in-future', field: 'saidOn' })
  if (state === 'to-answer' && answerBy === null)
    reasons.push({ code: 'answer-by-missing', field: 'answerBy' })
  if (state === 'waiting' && waitingFor.trim() === '')
    reasons.push({ code: 'waiting-for-missing', field: 'waitingFor' })
  return [...reasons, ...(state === 'to-answer' ? obstaclesToPromise(answerBy, facts) : [])]
}

type Closing = { outcome: CaseOutcome; reason: string | null; words: string }

/** Why a case cannot be closed like this. A "no" has its coded reason and words of its own. */
export function obstaclesToClosing({ outcome, reason, words }: Closing, caseState: CaseState): Reason[] {
  if (caseState === 'closed') return [{ code: 'case-closed' }]
  const reasons: Reason[] = []
  if (outcome === 'could-not-help' && reason === null)
    reasons.push({ code: 'no-without-reason', field: 'reason' })
  if (outcome === 'could-not-help' && words.trim() === '')
    reasons.push({ code: 'no-without-words', field: 'words' })
  return reasons
}
