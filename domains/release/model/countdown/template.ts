import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })
const Words = Type.String({ minLength: 1, maxLength: 160 })
/** Words that the house writes itself, in each of its languages. */
export const Names = Type.Object({ en: Words, nb: Words, bg: Words, ro: Words })
export type Names = Type.Static<typeof Names>

export const TemplateCode = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })

const said = {
  /** Null: in every unit. */
  unitId: OrNull(Id),
  code: TemplateCode,
  names: OrNull(Names),
  agency: OrNull(Names),
  /** Days from the release day; below zero is before it. */
  dueOffset: Type.Integer({ minimum: -730, maximum: 90 }),
  /** Its day on the short list; null: it is not on it. */
  shortOffset: OrNull(Type.Integer({ minimum: 0, maximum: 14 })),
  /** The house does without it. */
  leftOut: Type.Boolean(),
  source: Type.String({ minLength: 1, maxLength: 300 }),
  validFrom: Day,
}

/** What the house says about one item of the guarantee list, from a day on. */
export const NewGuaranteeTemplate = Type.Object(said)
export type NewGuaranteeTemplate = Type.Static<typeof NewGuaranteeTemplate>

/** One line of the guarantee list: a proposal for a country (`any`: for all), or what the house or a unit says instead. */
export const GuaranteeTemplate = Type.Object({
  id: Id,
  ...said,
  country: OrNull(Type.String()),
  validTo: OrNull(Day),
  position: Type.Integer(),
  askedIf: OrNull(Type.Enum(['substance-need'] as const)),
  compartment: OrNull(Type.Enum(['health'] as const)),
  evidenceCompartment: OrNull(Type.Enum(['health'] as const)),
  office: OrNull(Type.Enum(['state', 'municipal'] as const)),
})
export type GuaranteeTemplate = Type.Static<typeof GuaranteeTemplate>
