import './texts.ts'

export * from './reasons.ts'
export { Refusal, RefusalFilter, reviewOutcomes } from './refusal.ts'
export { isReviewDue, wantsAlternative } from './refusal-rules.ts'
export { refusalsApi } from './refusals-api.ts'
