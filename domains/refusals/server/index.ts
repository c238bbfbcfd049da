import { alternativeHandlers } from './answer-alternative.ts'
import { decidingHandlers } from './decide.ts'
import { exportReport } from './export-report.ts'
import { letterHandlers } from './letters.ts'
import { reopen } from './lift.ts'
import { objectionHandlers } from './objections.ts'
import { readingHandlers } from './read-refusals.ts'
import { reportHandlers } from './report.ts'

export const refusalsHandlers = [
  ...readingHandlers,
  ...decidingHandlers,
  ...alternativeHandlers,
  ...objectionHandlers,
  ...letterHandlers,
  ...reportHandlers,
  exportReport,
  reopen,
]

export { makeDefaultPackage } from './default-package.ts'
export { requireEndedWell } from './ended-well.ts'
export { forgetAnswersAbout } from './forget-answers.ts'
export { liftAsAskedAgain } from './lift.ts'
export { offerInsteadOf } from './offer-instead.ts'
export { type NewRefusalRecord, type NewYes, recordRefusal, recordYes } from './record-refusal.ts'
export { listReviewers } from './refusal-store.ts'
