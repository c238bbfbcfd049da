import Type from 'typebox'
import { Answer, Day, OrNull, Sex } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'

export const Id = Type.String({ format: 'uuid' })
const Text = (maxLength: number) => Type.String({ maxLength })

/** Who brings somebody to us. `round`: met on a visiting day inside. */
export const sourceKinds = [
  ...(['self', 'self-after-release', 'prison', 'probation', 'court'] as const),
  ...(['family', 'organisation', 'round'] as const),
] as const
export const SourceKind = Type.Enum(sourceKinds)
export type SourceKind = Type.Static<typeof SourceKind>

/** By which way it reached us. */
export const ways = ['public-form', 'paper', 'by-hand'] as const

/** What somebody hopes for. Health is not among it: that is talked about later, with those whom it concerns. */
export const wishTopics = [
  ...(['company', 'gate', 'family', 'housing', 'work'] as const),
  ...(['school', 'money', 'papers', 'language', 'safety'] as const),
] as const
export const WishTopic = Type.Enum(wishTopics)
export type WishTopic = Type.Static<typeof WishTopic>

/** Where somebody is, in the words of their status; null where nobody has said. */
export const whereabouts = [
  ...(['remand', 'serving', 'serving-at-home', 'conditionally-released', 'released'] as const),
] as const

/** The person's yes that we keep this and work with it. Inside there is no screen: it is given on paper, or in words before a witness. */
export const ReferralConsent = Type.Object({
  how: Type.Enum(['paper', 'spoken-with-witness', 'on-screen'] as const),
  witness: OrNull(Type.String({ minLength: 1, maxLength: 200 })),
  on: Day,
  language: Language,
})
export type ReferralConsent = Type.Static<typeof ReferralConsent>

/** What is written down about whom, by whom, and what for. */
export const ReferralDetails = Type.Object({
  sourceKind: SourceKind,
  givenName: Type.String({ minLength: 1, maxLength: 120 }),
  familyName: Text(120),
  birthDate: OrNull(Day),
  birthYear: OrNull(Type.Integer({ minimum: 1900, maximum: 2200 })),
  sex: Sex,
  languages: Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 10 }),
  interpreterNeeded: Answer,
  whereabouts: OrNull(Type.Enum(whereabouts)),
  prison: OrNull(Text(200)),
  releaseDay: OrNull(Day),
  phone: OrNull(Text(50)),
  email: OrNull(Type.String({ format: 'email', maxLength: 200 })),
  /** Whether the person knows that somebody asks for them. */
  knows: Answer,
  about: Text(4000),
  wishes: Type.Array(WishTopic, { maxItems: wishTopics.length }),
  wishWords: Text(2000),
  referrerName: OrNull(Text(200)),
  referrerFrom: OrNull(Text(200)),
  referrerPhone: OrNull(Text(50)),
  referrerEmail: OrNull(Type.String({ format: 'email', maxLength: 200 })),
  /** In which of our languages whoever asks is answered. */
  language: Language,
})
export type ReferralDetails = Type.Static<typeof ReferralDetails>

/** A referral that a colleague writes down: from a form on paper, a letter, a call, a talk. */
export const NewReferral = Type.Object({
  unitId: Id,
  how: Type.Enum(['paper', 'by-hand'] as const),
  cameOn: Day,
  ...ReferralDetails.properties,
  consent: OrNull(ReferralConsent),
})
export type NewReferral = Type.Static<typeof NewReferral>

export const ReferralChange = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...ReferralDetails.properties,
})
