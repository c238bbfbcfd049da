import { decidingHandlers } from './decide.ts'
import { readingHandlers } from './read-refusals.ts'

export const refusalsHandlers = [...readingHandlers, ...decidingHandlers]

export { offerInsteadOf } from './offer-instead.ts'
export { type NewRefusalRecord, recordRefusal } from './record-refusal.ts'
