import './texts.ts'

export {
  type ConsentPurpose,
  type ConsentWay,
  consentPurposes,
  consentWays,
  type DataGroup,
  dataGroups,
} from './consent.ts'
export { needsRecipient, obstaclesToConsent } from './consent-rules.ts'
export { groundsApi } from './grounds-api.ts'
