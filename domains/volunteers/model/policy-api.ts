import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { NamesInAll, RelationKind } from './kind.ts'
import { NewRequirementRule, RequirementRule } from './requirement.ts'

const nothing = Type.Object({})
const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

const { slug, names, endsWithCustody, oneAtATime, familyInvolvement, leastAge, version } =
  RelationKind.properties

export const NewKind = Type.Object({
  slug,
  ...{ names, endsWithCustody, oneAtATime, familyInvolvement, leastAge },
  /** Begins with what is asked of this kind today; null: with nothing. */
  requirementsLike: OrNull(id),
})
export type NewKind = Type.Static<typeof NewKind>

export const KindChange = Type.Object({
  id,
  version,
  ...{ names, endsWithCustody, oneAtATime, familyInvolvement, leastAge },
})
export type KindChange = Type.Static<typeof KindChange>

export const Interest = Type.Object({
  code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  names: NamesInAll,
  retiredOn: OrNull(day),
})
export type Interest = Type.Static<typeof Interest>

/** What the house decides about volunteering: kinds, what is asked of each, and the list of interests. */
export const policyApi = {
  kinds: query('volunteers.kinds', '/volunteers/kinds', { input: nothing, output: Type.Array(RelationKind) }),
  addKind: command('volunteers.add-kind', '/volunteers/kinds', { input: NewKind, output: RelationKind }),
  changeKind: command('volunteers.change-kind', '/volunteers/kinds/:id', {
    input: KindChange,
    output: RelationKind,
  }),
  retireKind: command('volunteers.retire-kind', '/volunteers/kinds/:id/retire', {
    input: Type.Object({ id, version }),
    output: RelationKind,
  }),

  requirements: query('volunteers.requirement-rules', '/volunteers/requirement-rules', {
    input: nothing,
    output: Type.Object({
      country: Type.String(),
      rules: Type.Array(RequirementRule),
    }),
  }),
  addRequirement: command('volunteers.add-requirement-rule', '/volunteers/requirement-rules', {
    input: NewRequirementRule,
    output: RequirementRule,
  }),
  endRequirement: command('volunteers.end-requirement-rule', '/volunteers/requirement-rules/:id/end', {
    input: Type.Object({ id, validUntil: day }),
    output: RequirementRule,
  }),

  interests: query('volunteers.interests', '/volunteers/interests', {
    input: nothing,
    output: Type.Array(Interest),
  }),
  addInterest: command('volunteers.add-interest', '/volunteers/interests', {
    input: Type.Object({ names: NamesInAll }),
    output: Type.Object({ id: Type.String() }),
  }),
  retireInterest: command('volunteers.retire-interest', '/volunteers/interests/:code/retire', {
    input: Type.Object({ code: Interest.properties.code, retired: Type.Boolean() }),
    output: Type.Object({ id: Type.String() }),
  }),
}
