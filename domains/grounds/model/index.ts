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
export { type Disclosure, Ground, type GroundKind, Recipient, type RecipientKind } from './disclosure.ts'
export { disclosuresApi } from './disclosures-api.ts'
export { groundsApi } from './grounds-api.ts'
export { titleIn as legalGroundTitle } from './legal-ground.ts'
export { legalGroundsApi } from './legal-grounds-api.ts'
export { overridesApi } from './overrides-api.ts'
