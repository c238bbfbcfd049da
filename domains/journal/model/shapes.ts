import Type from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const Moment = Type.String({ format: 'date-time' })
export const Version = Type.Integer({ minimum: 1 })

/** A participant as a line names them. */
export const Named = Type.Object({ id: Id, name: Type.String() })
export type Named = Type.Static<typeof Named>
