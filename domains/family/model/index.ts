import './texts.ts'

export type { ContactKind } from './children/codes.ts'
export * from './family-api.ts'
export { FamilyMember, FamilyMemberDetails, FamilyMemberRow } from './members/family-member.ts'
export { RelationKind, relationKinds } from './members/relation.ts'
