import Type from 'typebox'

/** A shape whose value may be missing: always written as null, so that a row of the database is already an answer. */
export const OrNull = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])
