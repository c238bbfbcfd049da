import type { Generated } from 'kysely'
import type { ReferralConsent, ReferralDetails } from '../model/referral.ts'
import type { ReferralState, ReferralStep } from '../model/referral-states.ts'
import type { Service } from '../model/service.ts'
import type { ReferralRow } from '../model/waiting.ts'

type Id = Generated<string>

type ReferralsTable = ReferralDetails & {
  id: Id
  version: Generated<number>
  unitId: string
  personId: string | null
  state: ReferralState
  stateSince: string
  cameOn: string
  waitingSince: string
  how: ReferralRow['how']
  nameKey: string
  contactKeys: string[]
  consent: ReferralConsent | string | null
  consentId: string | null
  waitsFor: ReferralRow['waitsFor']
  waitsWords: string | null
  handledBy: string | null
  decidedOn: string | null
  decidedBy: string | null
  refusalId: string | null
  closedOn: string | null
  setAside: ReferralRow['setAside']
  sameAs: string | null
  recordedAt: Generated<string>
  recordedBy: string | null
  forgottenOn: Generated<string | null>
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    referrals: ReferralsTable
    referralSteps: {
      id: Id
      referralId: string
      step: 'came' | ReferralStep
      state: ReferralState
      day: string
      words: string | null
      fields: string[]
      takenAt: string
      takenBy: string | null
    }
    referralScans: {
      referralId: string
      type: 'image/jpeg' | 'image/png' | 'application/pdf'
      bytes: Buffer
      addedAt: string
      addedBy: string
    }
    services: Omit<Service, 'id' | 'version' | 'names' | 'retiredOn'> & {
      id: Id
      version: Generated<number>
      names: Service['names'] | string
      retiredOn: Generated<string | null>
    }
    servicesGiven: {
      id: Id
      version: Generated<number>
      personId: string
      serviceId: string
      referralId: string | null
      begins: string
      ends: Generated<string | null>
    }
  }
}
