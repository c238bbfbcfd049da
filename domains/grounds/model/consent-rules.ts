import type { Reason } from '#platform/problem.ts'
import type { Consent, ConsentPurpose, ConsentStanding, NewConsent, Withdrawal } from './consent.ts'
import type { RecipientKind } from './disclosure.ts'

/** What leaves the centre leaves it towards somebody, and who that is belongs to the consent. */
export const needsRecipient = (purpose: ConsentPurpose): boolean =>
  purpose === 'share-with-agency' || purpose === 'share-with-volunteer' || purpose === 'share-with-family'

/** For what something is told to recipients of a kind: each kind of recipient has one purpose of its own. */
export const purposeTowards = (kind: RecipientKind): ConsentPurpose =>
  kind === 'volunteer' || kind === 'family' ? `share-with-${kind}` : 'share-with-agency'

/** Every reason why a consent cannot be written down so. */
export function obstaclesToConsent(consent: Omit<NewConsent, 'personId'>, today: string): Reason[] {
  const { purpose, recipient, dataGroups, how, witness, givenOn, ends } = consent
  const reasons: Reason[] = []
  if (needsRecipient(purpose) && recipient === null)
    reasons.push({ code: 'consent-needs-recipient', field: 'recipient' })
  if (dataGroups.length === 0) reasons.push({ code: 'consent-needs-data', field: 'dataGroups' })
  if (how === 'spoken-with-witness' && witness === null)
    reasons.push({ code: 'consent-needs-witness', field: 'witness' })
  if (how !== 'spoken-with-witness' && witness !== null)
    reasons.push({ code: 'witness-only-when-spoken', field: 'witness' })
  if (givenOn > today) reasons.push({ code: 'consent-in-future', field: 'givenOn' })
  if (ends !== null && ends < givenOn) reasons.push({ code: 'consent-ends-before', field: 'ends' })
  return reasons
}

type Standing = Pick<Consent, 'givenOn' | 'ends' | 'withdrawnOn'>

/** Whether it holds on a day: given by then, its last day not gone by, and not taken back. */
export const holdsOn = ({ givenOn, ends, withdrawnOn }: Standing, day: string): boolean =>
  givenOn <= day && (ends === null || day <= ends) && (withdrawnOn === null || day < withdrawnOn)

/** How it stands on a day, for whoever looks; what ends by `soon` ends soon. */
export function consentStanding(consent: Standing, { today, soon }: { today: string; soon: string }) {
  const { ends, withdrawnOn } = consent
  const standing: ConsentStanding =
    withdrawnOn !== null && withdrawnOn <= today
      ? 'withdrawn'
      : ends !== null && ends < today
        ? 'over'
        : ends !== null && ends <= soon
          ? 'ends-soon'
          : 'holds'
  return standing
}

export function obstaclesToWithdrawal(
  { withdrawnOn }: Pick<Withdrawal, 'withdrawnOn'>,
  { consent, today }: { consent: Pick<Consent, 'givenOn' | 'withdrawnOn'>; today: string },
): Reason[] {
  if (consent.withdrawnOn !== null) return [{ code: 'consent-withdrawn-already' }]
  if (withdrawnOn > today) return [{ code: 'withdrawn-in-future', field: 'withdrawnOn' }]
  return withdrawnOn < consent.givenOn ? [{ code: 'withdrawn-before-given', field: 'withdrawnOn' }] : []
}
