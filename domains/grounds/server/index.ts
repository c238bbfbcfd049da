import { consentHandlers } from './consents.ts'
import { printConsentForm } from './print-consent-form.ts'

export const groundsHandlers = [...consentHandlers, printConsentForm]

export { findConsent, recordConsent } from './record-consent.ts'
