import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

export { Day, OrNull }

export const Id = Type.String({ format: 'uuid' })
export const Moment = Type.String({ format: 'date-time' })
export const Version = Type.Integer({ minimum: 1 })
export const Words = (maxLength = 2000) => Type.String({ minLength: 1, maxLength })
export const SomeWords = (maxLength = 2000) => OrNull(Type.String({ maxLength }))

/** Somebody as a line names them. */
export const Named = Type.Object({ id: Id, name: Type.String() })
export type Named = Type.Static<typeof Named>

export const oneRecord = Type.Object({ id: Id, version: Version })

/** How somebody said it. */
export const saidWays = ['in-person', 'by-phone', 'in-writing', 'through-interpreter'] as const
export const SaidHow = Type.Enum(saidWays)
export type SaidHow = Type.Static<typeof SaidHow>
