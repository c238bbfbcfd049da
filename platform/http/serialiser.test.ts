import Type from 'typebox'
import { expect, test } from 'vitest'
import { serialiser } from './serialiser.ts'

const orNull = <Shape extends Type.TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])

const Line = Type.Object({
  name: Type.String(),
  day: orNull(Type.String({ format: 'date' })),
  level: orNull(Type.Enum(['a-little', 'fluent'])),
  place: orNull(Type.Object({ prison: Type.String() })),
  tags: orNull(Type.Array(Type.String())),
  count: Type.Union([Type.Integer(), Type.Literal('many')]),
})

const written = (line: object) => JSON.parse(serialiser({ schema: Line })(line))

test('what is known is written as it is, and what is not as nothing', () => {
  const known = {
    name: 'Елена "E"',
    day: '2026-12-01',
    level: 'fluent',
    place: { prison: 'Pleven' },
    tags: ['a'],
    count: 3,
  }
  expect(written(known)).toEqual(known)
  const unknown = { name: '', day: null, level: null, place: null, tags: null, count: 'many' }
  expect(written(unknown)).toEqual(unknown)
})

test('what the shape does not name does not leave, however deep it is', () => {
  const more = { name: 'Elena', secret: 'x', day: null, level: null, tags: null, count: 1 }
  expect(written({ ...more, place: { prison: 'Pleven', secret: 'x' } })).toEqual({
    ...{ name: 'Elena', day: null, level: null, tags: null, count: 1 },
    place: { prison: 'Pleven' },
  })
})
