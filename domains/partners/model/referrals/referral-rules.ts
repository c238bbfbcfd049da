import { refusalReasonsOf } from '#domains/refusals/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { AnswerDeed, AnswerGiven, NewReferral, ReferralState } from './referral.ts'

/** From where each deed of the partner leads where; a note leaves everything as it is. */
const ways: Record<Exclude<AnswerDeed, 'note'>, { from: ReferralState[]; to: ReferralState }> = {
  accept: { from: ['sent', 'seen'], to: 'accepted' },
  refuse: { from: ['sent', 'seen', 'accepted'], to: 'refused' },
  begin: { from: ['accepted'], to: 'under-way' },
  finish: { from: ['accepted', 'under-way'], to: 'done' },
}

export const openStates: ReferralState[] = ['sent', 'seen', 'accepted', 'under-way']
export const isOpen = (state: ReferralState): boolean => openStates.includes(state)

export function stateAfter(state: ReferralState, deed: AnswerDeed): ReferralState {
  return deed === 'note' ? state : ways[deed].to
}

/** What the partner can say now, in the order in which it is offered. */
export const deedsIn = (state: ReferralState): AnswerDeed[] => [
  ...(Object.keys(ways) as (keyof typeof ways)[]).filter((deed) => ways[deed].from.includes(state)),
  ...(isOpen(state) ? (['note'] as const) : []),
]

type Asked = Omit<NewReferral, 'personId'>

/** Every reason why a referral cannot go out as it is; a ground for each part is asked for beside them. */
export function obstaclesToSending(
  { outcomes, items, answerBy }: Pick<Asked, 'outcomes' | 'items' | 'answerBy'>,
  today: string,
) {
  const reasons: Reason[] = []
  if (outcomes.length === 0) reasons.push({ code: 'referral-needs-outcome', field: 'outcomes' })
  if (items.length === 0) reasons.push({ code: 'referral-needs-item', field: 'items' })
  if (answerBy !== null && answerBy < today) reasons.push({ code: 'answer-by-past', field: 'answerBy' })
  return reasons
}

type Facts = { state: ReferralState; outcomes: { id: string }[] }

/** Every reason why an answer cannot be given so. */
export function obstaclesToAnswer(answer: AnswerGiven, { state, outcomes }: Facts): Reason[] {
  const { deed, reason, words, results } = answer
  if (!deedsIn(state).includes(deed)) return [{ code: 'referral-out-not-so-far', field: 'deed' }]
  const reasons: Reason[] = []
  if (deed === 'refuse' && reason === null)
    reasons.push({ code: 'partner-refusal-needs-reason', field: 'reason' })
  if (reason !== null && (deed !== 'refuse' || !refusalReasonsOf('partner').includes(reason)))
    reasons.push({ code: 'reason-not-theirs', field: 'reason' })
  if (reason === 'other' && words === null) reasons.push({ code: 'reason-needs-words', field: 'words' })
  if (deed === 'note' && words === null && results.length === 0)
    reasons.push({ code: 'note-needs-words', field: 'words' })
  if (deed === 'finish' && outcomes.some(({ id }) => !results.some((said) => said.id === id)))
    reasons.push({ code: 'result-for-each', field: 'results' })
  if (results.some(({ id }) => !outcomes.some((outcome) => outcome.id === id)))
    reasons.push({ code: 'result-of-another', field: 'results' })
  return reasons
}
