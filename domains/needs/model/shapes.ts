import Type from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const Moment = Type.String({ format: 'date-time' })
export const Version = Type.Integer({ minimum: 1 })
