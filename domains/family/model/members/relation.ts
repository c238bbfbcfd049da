import Type from 'typebox'
import { Answer, Day, OrNull } from '#domains/people/model/index.ts'

export const relationKinds = [
  ...(['mother', 'father', 'partner', 'former-partner', 'grown-child', 'sibling', 'grandparent'] as const),
  ...(['other-relative', 'foster-parent', 'guardian', 'friend', 'other', 'not-said', 'not-asked'] as const),
] as const
/** What somebody is to somebody inside. */
export const RelationKind = Type.Enum(relationKinds)
export type RelationKind = Type.Static<typeof RelationKind>

const id = Type.String({ format: 'uuid' })

/** What is written down about two who belong together, and what each has said about the other. */
export const RelationDetails = Type.Object({
  relation: RelationKind,
  since: OrNull(Day),
  until: OrNull(Day),
  /** Whether the participant lets this relative be told about them. */
  mayKnow: Answer,
  mayKnowWords: Type.String({ maxLength: 1000 }),
  /** Whether the relative wants contact, and whether the participant does. */
  contactWish: Answer,
  personWish: Answer,
  askedOn: OrNull(Day),
})
export type RelationDetails = Type.Static<typeof RelationDetails>

export const Relation = Type.Object({
  id,
  version: Type.Integer(),
  familyMemberId: id,
  personId: id,
  ...RelationDetails.properties,
})
export type Relation = Type.Static<typeof Relation>
