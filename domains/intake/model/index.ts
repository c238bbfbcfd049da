import './texts.ts'

export { intakeApi } from './intake-api.ts'
export { type ReferralConsent, type SourceKind, sourceKinds, type WishTopic, wishTopics } from './referral.ts'
export { isRefusedOpen, isWaiting, type ReferralState, referralStates } from './referral-states.ts'
export { Service, ServiceGiven } from './service.ts'
export { waitingFor } from './waiting.ts'
