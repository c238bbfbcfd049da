import Type from 'typebox'
import { Day } from './day.ts'
import { OrNull } from './or-null.ts'
import { PersonNames } from './person-names.ts'
import { ReleaseCertainty, ReleaseDateKind, UnknownReleaseReason } from './release-dates.ts'
import { PersonStatus } from './status.ts'

const Text = (maxLength: number) => OrNull(Type.String({ maxLength }))

/** An answer to a question that may be left alone: "not asked", "does not want to say" and "no" are three values. */
export const Answer = Type.Enum(['yes', 'no', 'not-said', 'not-asked'] as const)
export type Answer = Type.Static<typeof Answer>

export const Sex = Type.Enum(['woman', 'man', 'other', 'not-said', 'not-asked'] as const)
export type Sex = Type.Static<typeof Sex>

export const LanguageLevel = Type.Enum(['a-little', 'everyday', 'fluent', 'mother-tongue'] as const)
export type LanguageLevel = Type.Static<typeof LanguageLevel>

export const SpokenLanguage = Type.Object({
  /** BCP 47: `bg`, `ro`, `rom`, `nb`. */
  language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  level: LanguageLevel,
})
export type SpokenLanguage = Type.Static<typeof SpokenLanguage>

export const PersonContact = Type.Object({
  /** How to reach the person while inside, in words: visiting hours, contact officer, letters. */
  inPrison: Text(1000),
  phone: Text(50),
  email: Text(254),
  address: Text(500),
  /** Whether a message may be left outside without putting the person at risk. */
  safeToLeaveMessage: Answer,
})
export type PersonContact = Type.Static<typeof PersonContact>

/** Groups only, never the text of a judgment; off unless an organisation needs them. */
export const OffenceGroup = Type.Enum([
  'property',
  'economic',
  'drugs',
  'traffic',
  'violence',
  'sexual',
  'public-order',
  'other',
] as const)
export type OffenceGroup = Type.Static<typeof OffenceGroup>

/** Seen from the country of the organisation: its own citizens, those of the European Economic Area, others. */
export const CitizenshipGroup = Type.Enum(['own', 'eea', 'other'] as const)
export type CitizenshipGroup = Type.Static<typeof CitizenshipGroup>

/** What a person's form holds; the rest is kept by history: status, custody, release dates, caseload. */
export const PersonDetails = Type.Object({
  names: PersonNames,
  birthDate: OrNull(Day),
  /** For those whose day of birth is not known. */
  birthYear: OrNull(Type.Integer({ minimum: 1850, maximum: 2200 })),
  sex: Sex,
  languages: Type.Array(SpokenLanguage, { maxItems: 20 }),
  interpreterNeeded: Answer,
  contact: PersonContact,
  offenceGroup: OrNull(OffenceGroup),
  citizenshipGroup: OrNull(CitizenshipGroup),
})
export type PersonDetails = Type.Static<typeof PersonDetails>

export const Person = Type.Object({
  id: Type.String({ format: 'uuid' }),
  unitId: Type.String({ format: 'uuid' }),
  version: Type.Integer({ minimum: 1 }),
  ...PersonDetails.properties,
})
export type Person = Type.Static<typeof Person>

/** A person as one line of a list. */
export const PersonRow = Type.Object({
  id: Person.properties.id,
  name: Type.String(),
  nameTransliterated: Type.String(),
  /** The name of the unit. */
  unit: Type.String(),
  status: OrNull(PersonStatus),
  /** Prison and wing; null outside. */
  place: OrNull(Type.String()),
  releaseDay: OrNull(Day),
  releaseUnknownBecause: OrNull(UnknownReleaseReason),
  releaseKind: OrNull(ReleaseDateKind),
  releaseCertainty: OrNull(ReleaseCertainty),
  /** The name of whoever is responsible; null if nobody is. */
  responsible: OrNull(Type.String()),
})
export type PersonRow = Type.Static<typeof PersonRow>
