import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { NamesInAll } from './kind.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

/** What may be asked of a volunteer; the house may add more, with names of its own. */
export const requirementCodes = [
  'application',
  'interview',
  'references',
  'confidentiality',
  'course',
  'prison-rules',
  'first-aid',
  'record-check',
] as const

/** What is taught on the course, each with a name in the texts. */
export const courseModules = [
  'principles',
  'role-boundaries',
  'confidentiality',
  'prison-rules',
  'suicide-overdose',
  'safety',
  'debt-basics',
  'children',
  'ending-well',
] as const
export const CourseModule = Type.Enum(courseModules)
export type CourseModule = Type.Static<typeof CourseModule>

const Months = (maximum: number) => OrNull(Type.Integer({ minimum: 1, maximum }))

/** One line of the policy: what a kind must have shown, where, from when, and who says so. */
export const NewRequirementRule = Type.Object({
  kindId: id,
  /** Two letters; null holds everywhere. */
  country: OrNull(Type.String({ pattern: '^[A-Z]{2}$' })),
  requirement: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  /** Only for those that the house has thought of itself. */
  names: OrNull(NamesInAll),
  /** After the approval; null: before it. */
  withinMonths: Months(60),
  /** How long it holds once shown; null: for good, or as the certificate says. */
  validMonths: Months(120),
  /** How many of it: two references. */
  least: Type.Integer({ minimum: 1, maximum: 10 }),
  modules: Type.Array(CourseModule, { maxItems: courseModules.length }),
  validFrom: day,
  source: Type.String({ minLength: 1, maxLength: 300 }),
})
export type NewRequirementRule = Type.Static<typeof NewRequirementRule>

export const RequirementRule = Type.Object({ id, ...NewRequirementRule.properties, validUntil: OrNull(day) })
export type RequirementRule = Type.Static<typeof RequirementRule>

/** Something shown; `validUntil` is the last day on which it holds. */
export type Evidence = { requirement: string; part: string | null; seenOn: string; validUntil: string | null }
export type Exemption = { kindId: string; requirement: string; begins: string; until: string }

export const requirementStateNames = ['met', 'expiring', 'missing', 'expired', 'exempted'] as const

/** How a volunteer stands with one requirement of one kind today. */
export const RequirementState = Type.Object({
  requirement: Type.String(),
  names: OrNull(NamesInAll),
  state: Type.Enum(requirementStateNames),
  /** The last day on which it holds, or held; null: for good, or never. */
  until: OrNull(day),
  /** Not asked before this day. */
  dueBy: OrNull(day),
  /** Modules still to do. */
  missingModules: Type.Array(Type.String()),
  /** How many are there, of how many. */
  have: Type.Integer(),
  least: Type.Integer(),
  /** Stands in the way of approval, and of a match. */
  blocks: Type.Boolean(),
})
export type RequirementState = Type.Static<typeof RequirementState>
