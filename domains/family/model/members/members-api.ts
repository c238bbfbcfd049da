import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { FamilyMember, FamilyMemberDetails, FamilyMemberRow } from './family-member.ts'
import { Relation, RelationDetails } from './relation.ts'

const id = Type.String({ format: 'uuid' })

export const RelationOfMember = Type.Object({ ...Relation.properties, personName: Type.String() })
export type RelationOfMember = Type.Static<typeof RelationOfMember>

export const RelativeOfPerson = Type.Object({
  ...Relation.properties,
  name: Type.String(),
  phone: OrNull(Type.String()),
  language: FamilyMember.properties.language,
  wishes: Type.String(),
  safeToLeaveMessage: FamilyMember.properties.safeToLeaveMessage,
})
export type RelativeOfPerson = Type.Static<typeof RelativeOfPerson>

export const FamilyMemberFile = Type.Object({
  ...FamilyMember.properties,
  relations: Type.Array(RelationOfMember),
})
export type FamilyMemberFile = Type.Static<typeof FamilyMemberFile>

const relationInput = { familyMemberId: id, personId: id, ...RelationDetails.properties }

export const membersApi = {
  list: query('family.members', '/family/members', {
    input: Type.Object({ unitId: Type.Optional(id) }),
    output: Type.Array(FamilyMemberRow),
  }),
  search: query('family.search-members', '/family/search', {
    input: Type.Object({
      text: Type.String({ maxLength: 200 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    }),
    output: Type.Array(FamilyMemberRow),
  }),
  units: query('family.units', '/family/units', {
    input: Type.Object({}),
    output: Type.Array(Type.Object({ id, name: Type.String(), language: FamilyMember.properties.language })),
  }),
  show: query('family.member', '/family/members/:id', {
    input: Type.Object({ id }),
    output: FamilyMemberFile,
  }),
  add: command('family.add-member', '/family/members', {
    input: Type.Object({ unitId: id, ...FamilyMemberDetails.properties }),
    output: Type.Object({ id }),
  }),
  change: command('family.change-member', '/family/members/:id', {
    input: Type.Object({ id, version: Type.Integer(), ...FamilyMemberDetails.properties }),
    output: FamilyMember,
  }),
  ofPerson: query('family.of-person', '/people/:personId/family', {
    input: Type.Object({ personId: id }),
    output: Type.Array(RelativeOfPerson),
  }),
  relate: command('family.relate', '/family/members/:familyMemberId/relations', {
    input: Type.Object(relationInput),
    output: Type.Object({ id }),
  }),
  changeRelation: command('family.change-relation', '/family/relations/:id', {
    input: Type.Object({ id, version: Type.Integer(), ...RelationDetails.properties }),
    output: Relation,
  }),
}
