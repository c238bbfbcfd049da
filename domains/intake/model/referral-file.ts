import Type from 'typebox'
import { Day, LikePerson, OrNull, SamenessReason } from '#domains/people/model/index.ts'
import { Refusal } from '#domains/refusals/model/index.ts'
import { Id, ReferralConsent, ReferralDetails } from './referral.ts'
import { referralStates, referralSteps } from './referral-states.ts'
import { ServiceGiven } from './service.ts'
import { ReferralRow } from './waiting.ts'

const name = OrNull(Type.String())

export const TakenStep = Type.Object({
  id: Id,
  step: Type.Enum(['came', ...referralSteps] as const),
  state: Type.Enum(referralStates),
  day: Day,
  by: name,
  words: name,
  /** Which fields a correction changed. */
  fields: Type.Array(Type.String()),
})
export type TakenStep = Type.Static<typeof TakenStep>

/** Another referral that may be about the same person, and what speaks for it. */
export const PerhapsTwice = Type.Object({
  id: Id,
  name: Type.String(),
  cameOn: Day,
  state: Type.Enum(referralStates),
  because: Type.Enum(['same-person', 'same-name', 'same-contact'] as const),
})
export type PerhapsTwice = Type.Static<typeof PerhapsTwice>

const { id, reason, alternative, alternativeWords } = Refusal.properties

/** A referral with everything known of it: what was asked, what happened, who it may be, and what can be done now. */
export const ReferralFile = Type.Object({
  ...ReferralRow.properties,
  ...ReferralDetails.properties,
  personName: name,
  consent: OrNull(ReferralConsent),
  /** The person's file keeps a yes that holds today. */
  consentHolds: Type.Boolean(),
  hasScan: Type.Boolean(),
  steps: Type.Array(TakenStep),
  mayNow: Type.Array(Type.Enum(referralSteps)),
  alike: Type.Array(Type.Object({ person: LikePerson, reasons: Type.Array(SamenessReason) })),
  others: Type.Array(PerhapsTwice),
  sameAs: OrNull(Type.Object({ id: Id, cameOn: Day })),
  services: Type.Array(ServiceGiven),
  /** The "no" of this referral as the register keeps it, and whether the person is left with something. */
  refusal: OrNull(
    Type.Object({
      id,
      reason,
      alternative,
      alternativeWords,
      hasPackage: Type.Boolean(),
      endedWell: Type.Boolean(),
    }),
  ),
})
export type ReferralFile = Type.Static<typeof ReferralFile>

/** How somebody came to us, for the page of a person. */
export const CameAs = Type.Object({
  referrals: Type.Array(ReferralRow),
  services: Type.Array(ServiceGiven),
})
