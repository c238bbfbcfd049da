import './events.ts'
import { agreementHandlers } from './agreements.ts'
import { answerHandlers } from './answers.ts'
import { listCandidates } from './candidates.ts'
import { fieldHandlers } from './field.ts'
import { followMove, followStatus } from './follow-person.ts'
import { followParting, followTransfer } from './follow-transfer.ts'
import { listHandlers } from './list.ts'
import { goOnOnceAgreed, moveHandlers } from './moves.ts'
import { printAgreement } from './print-agreement.ts'
import { proposeHandlers } from './propose.ts'
import { proposeAssignment } from './propose-assignment.ts'
import { forgetVisitors, reduceEndedContact } from './reduce.ts'
import { requestHandlers } from './request.ts'
import { reviewHandlers } from './reviews.ts'
import { sharedPlanHandlers } from './shared-plan.ts'
import { showMatch } from './show.ts'
import { tellOfAnswer, tellOfMove } from './tell-of-move.ts'
import { tellVolunteer } from './tell-volunteer.ts'
import { togetherHandlers } from './together.ts'

export const matchesHandlers = [
  ...listHandlers,
  showMatch,
  ...requestHandlers,
  listCandidates,
  proposeAssignment,
  ...proposeHandlers,
  ...answerHandlers,
  ...togetherHandlers,
  ...moveHandlers,
  ...reviewHandlers,
  ...agreementHandlers,
  printAgreement,
  ...fieldHandlers,
  ...sharedPlanHandlers,
]

export const matchesReactions = [
  ...[followStatus, followMove, followTransfer, followParting, goOnOnceAgreed],
  ...[reduceEndedContact, tellVolunteer, tellOfMove, tellOfAnswer],
]

export const matchesSchedules = [forgetVisitors]

export { aroundPair, volunteersApart } from './kept-apart.ts'
export type { MatchRecord } from './match-store.ts'
export { requireMatch } from './match-store.ts'
export { type MyMatchRecord, requireMyMatch } from './my-match-store.ts'
export { requestMatch } from './request.ts'
