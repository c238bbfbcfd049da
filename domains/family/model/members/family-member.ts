import Type from 'typebox'
import { Answer, Day, OrNull, PersonNames, SpokenLanguage } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { RelationKind } from './relation.ts'

const id = Type.String({ format: 'uuid' })

/** What is written down about somebody of a family: as much as is needed to serve and reach them. */
export const FamilyMemberDetails = Type.Object({
  names: PersonNames,
  /** What they are to somebody inside, whoever that is. */
  relation: RelationKind,
  county: Type.String({ maxLength: 80 }),
  /** In which of our languages we write to them. */
  language: Language,
  languages: Type.Array(SpokenLanguage, { maxItems: 20 }),
  interpreterNeeded: Answer,
  phone: OrNull(Type.String({ maxLength: 50 })),
  email: OrNull(Type.String({ format: 'email', maxLength: 254 })),
  address: OrNull(Type.String({ maxLength: 500 })),
  /** A protected address is kept behind its own door and printed nowhere. */
  addressProtected: Type.Boolean(),
  safeToLeaveMessage: Answer,
  /** What they want from us, in their own words. */
  wishes: Type.String({ maxLength: 2000 }),
  notes: Type.String({ maxLength: 4000 }),
})
export type FamilyMemberDetails = Type.Static<typeof FamilyMemberDetails>

export const FamilyMember = Type.Object({
  id,
  unitId: id,
  version: Type.Integer(),
  name: Type.String(),
  nameTransliterated: Type.String(),
  ...FamilyMemberDetails.properties,
  servedOn: Day,
  forgottenOn: OrNull(Day),
})
export type FamilyMember = Type.Static<typeof FamilyMember>

/** A relative as one line of a list, or as somebody to choose. */
export const FamilyMemberRow = Type.Object({
  id,
  name: Type.String(),
  nameTransliterated: Type.String(),
  unitId: id,
  unit: Type.String(),
  relation: RelationKind,
  county: Type.String(),
  servedOn: Day,
})
export type FamilyMemberRow = Type.Static<typeof FamilyMemberRow>
