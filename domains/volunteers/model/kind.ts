import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

const Name = Type.String({ minLength: 1, maxLength: 80 })

/** The same name in the four languages of the house. */
export const NamesInAll = Type.Object({ en: Name, nb: Name, bg: Name, ro: Name })
export type NamesInAll = Type.Static<typeof NamesInAll>

export const familyInvolvements = ['no', 'with-coordinator'] as const

/** A kind of one-to-one relation and the rules that are kept for it. */
export const RelationKind = Type.Object({
  id: Type.String({ format: 'uuid' }),
  slug: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  names: NamesInAll,
  /** The contact ends by itself on release or transfer. */
  endsWithCustody: Type.Boolean(),
  /** A participant has at most one of this kind at a time. */
  oneAtATime: Type.Boolean(),
  familyInvolvement: Type.Enum(familyInvolvements),
  leastAge: OrNull(Type.Integer({ minimum: 15, maximum: 99 })),
  retiredOn: OrNull(Type.String({ format: 'date' })),
  version: Type.Integer(),
})
export type RelationKind = Type.Static<typeof RelationKind>

/** The two kinds that every house begins with. */
export const prisonVisitorKind = '01900000-0000-7000-8000-000000000001'
export const networkKind = '01900000-0000-7000-8000-000000000002'
