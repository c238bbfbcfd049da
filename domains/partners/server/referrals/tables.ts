import type { Generated, Selectable } from 'kysely'
import type { DataGroup } from '#domains/grounds/model/index.ts'
import type { RefusalReason } from '#domains/refusals/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { AnswerWay, ReferralState, Result, StopReason, Urgency } from '../../model/referrals/referral.ts'

type Part = {
  id: Generated<string>
  referralId: string
  personId: string
  position: number
  dataGroup: DataGroup
  words: string
  legalGroundId: string | null
  disclosureId: string | null
}

type ReferralsTable = {
  id: Generated<string>
  version: Generated<number>
  unitId: string
  personId: string
  partnerId: string
  contactId: string | null
  reference: string
  urgency: Urgency
  answerBy: string | null
  state: ReferralState
  stateSince: string
  sentAt: Generated<string | null>
  sentBy: Generated<string | null>
  answeredAt: Generated<string | null>
  answeredHow: Generated<AnswerWay | null>
  refusedBecause: Generated<RefusalReason | null>
  refusalId: Generated<string | null>
  stoppedBecause: Generated<StopReason | null>
  remindedAt: Generated<string | null>
  createdAt: Generated<string>
  createdBy: Generated<string | null>
}
export type ReferralRecord = Selectable<ReferralsTable>

export type StepsTable = {
  id: Generated<string>
  referralId: string
  personId: string
  kind: string
  side: 'centre' | 'partner' | 'system'
  how: AnswerWay | null
  at: string
  byUser: Generated<string | null>
  byName: string | null
  words: string | null
  reason: string | null
  dataGroup: DataGroup | null
  was: string | null
  became: string | null
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    referralsOut: ReferralsTable
    referralOutcomes: Part & {
      result: Generated<Result | null>
      resultWords: Generated<string | null>
      resultAt: Generated<string | null>
    }
    referralItems: Part & {
      addedAt: Generated<string>
      addedBy: Generated<string | null>
      goneAt: Generated<string | null>
    }
    referralFiles: {
      itemId: string
      personId: string
      name: string
      type: string
      bytes: Buffer
      addedAt: Generated<string>
    }
    referralOutSteps: StepsTable
    referralLinks: {
      id: Generated<string>
      referralId: string
      personId: string
      name: string
      email: string
      language: Language
      tokenHash: string
      madeAt: Generated<string>
      madeBy: Generated<string | null>
      expiresAt: string
      withdrawnAt: Generated<string | null>
    }
    partnerInvitations: { invitationId: string; contactId: string; madeAt: Generated<string> }
  }
}
