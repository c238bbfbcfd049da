import { consentHandlers } from './consents.ts'
import { deletionLetter } from './deletion-letter.ts'
import { deletionHandlers } from './deletions.ts'
import { disclosureHandlers } from './disclosures.ts'
import { legalGroundHandlers } from './legal-grounds.ts'
import { overrideReport } from './override-report.ts'
import { overrideHandlers } from './overrides.ts'
import { printConsentForm } from './print-consent-form.ts'
import { stopWhatEnded } from './stop-what-ended.ts'
import { tellOfAsked, tellOfDecided } from './tell-of-overrides.ts'

export const groundsHandlers = [
  ...consentHandlers,
  printConsentForm,
  ...disclosureHandlers,
  ...deletionHandlers,
  deletionLetter,
  ...overrideHandlers,
  overrideReport,
  ...legalGroundHandlers,
]
export const groundsReactions = [tellOfAsked, tellOfDecided]
export const groundsSchedules = [stopWhatEnded]

export { disclose, findGrounds, listDisclosures, stopDisclosures } from './disclose.ts'
export { findConsent, recordConsent } from './record-consent.ts'
