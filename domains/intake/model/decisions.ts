import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { alternativeAnswers, DefaultPackage, Refusal } from '#domains/refusals/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import { Id, ReferralConsent } from './referral.ts'
import { WaitingFor } from './waiting.ts'

const words = OrNull(Type.String({ minLength: 1, maxLength: 2000 }))

/** Which referral, as it was when somebody looked. */
export const OneReferral = Type.Object({ id: Id, version: Type.Integer() })
const one = OneReferral.properties

export const Wait = Type.Object({ ...one, waitsFor: WaitingFor, waitsWords: words })
export const ConsentNoted = Type.Object({ ...one, consent: ReferralConsent })
/** Into a new file, or to somebody who has one already. */
export const TakingIn = Type.Object({ ...one, personId: OrNull(Id) })
export const Acceptance = Type.Object({
  ...one,
  services: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  begins: Day,
  words,
})

/** What stands in place of a volunteer: a named colleague, open activities, and another organisation. */
const NewPackage = Type.Omit(DefaultPackage, ['contactName'])
export const PackageOffered = Type.Object({ ...one, ...NewPackage.properties })

const { reason, basis, alternative, alternativeWords, reviewOn, reviewerId } = Refusal.properties

/** A "no" of the centre, with what is offered in its place; a default package is an alternative of its own. */
export const IntakeRefusal = Type.Object({
  ...one,
  ...{ reason, basis, words, alternative, alternativeWords, reviewOn, reviewerId },
  package: OrNull(NewPackage),
  /** What the person said to it, where they have said so already. */
  answer: OrNull(Type.Enum(alternativeAnswers)),
  /** The day on which the person signed that they want nothing in its place. */
  wishSignedOn: OrNull(Day),
})
export type IntakeRefusal = Type.Static<typeof IntakeRefusal>

/** The person does not want it any more, or never did. */
export const Withdrawal = Type.Object({ ...one, reason, words })
export const Reopening = Type.Object({ ...one, words: Type.String({ minLength: 1, maxLength: 2000 }) })
export const SettingAside = Type.Object({
  ...one,
  because: Type.Enum(['same-as-another', 'advertising', 'test', 'nobody-named'] as const),
  sameAs: OrNull(Id),
  words,
})
export type SettingAside = Type.Static<typeof SettingAside>

/** Why it cannot be set aside so: whoever has a file is decided about, unless the same was asked twice. */
export function obstaclesToSettingAside(
  { id, because, sameAs }: Pick<SettingAside, 'id' | 'because' | 'sameAs'>,
  hasFile: boolean,
): Reason[] {
  if (because === 'same-as-another')
    return sameAs === null || sameAs === id ? [{ code: 'missing', field: 'sameAs' }] : []
  if (sameAs !== null) return [{ code: 'referral-not-the-same', field: 'sameAs' }]
  return hasFile ? [{ code: 'referral-of-somebody', field: 'because' }] : []
}
