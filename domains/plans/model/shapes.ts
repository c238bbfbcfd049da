import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

export { Day, OrNull }

export const Id = Type.String({ format: 'uuid' })
export const Version = Type.Integer({ minimum: 1 })
export const Words = (maxLength = 600) => Type.String({ minLength: 1, maxLength })
export const SomeWords = (maxLength = 600) => OrNull(Type.String({ maxLength }))
export const oneRecord = Type.Object({ id: Id, version: Version })
export type OneRecord = Type.Static<typeof oneRecord>

/** How somebody said it. */
export const saidWays = ['in-person', 'by-phone', 'in-writing', 'through-interpreter'] as const
export const SaidHow = Type.Enum(saidWays)
export type SaidHow = Type.Static<typeof SaidHow>

/** Why something in a plan is let go, in words that blame nobody. */
export const letGoReasons = [
  'no-longer-wanted',
  'later-perhaps',
  'not-offered-here',
  'no-longer-possible',
  'another-way',
  'other',
] as const
export const LetGoReason = Type.Enum(letGoReasons)
export type LetGoReason = Type.Static<typeof LetGoReason>
