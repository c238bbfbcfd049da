import './texts.ts'

export { DefaultPackage } from './default-package.ts'
export * from './reasons.ts'
export { Refusal, RefusalFilter, reviewOutcomes } from './refusal.ts'
export { hasEndedWell, isReviewDue, obstaclesToRefusal, wantsAlternative } from './refusal-rules.ts'
export { type RefusalFile, refusalsApi } from './refusals-api.ts'
export { suppressed } from './report/suppression.ts'
