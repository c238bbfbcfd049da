import Type from 'typebox'
import { expect, test } from 'vitest'
import { mergeChanges } from './merge.ts'
import { asInput, factsAt, valueAt, withValueAt } from './values.ts'

const shape = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  called: Type.Optional(Type.String()),
  born: Type.Union([Type.String({ maxLength: 10 }), Type.Null()]),
  reach: Type.Object({ phone: Type.Optional(Type.String()) }),
  names: Type.Array(Type.Object({ given: Type.String() })),
})

test('a field left empty is null where that is allowed and left out where it is not needed', () => {
  const typed = { name: ' Elena ', called: '', born: '', reach: { phone: ' ' }, names: [{ given: 'Ana ' }] }
  expect(asInput(typed, shape)).toEqual({ name: 'Elena', born: null, reach: {}, names: [{ given: 'Ana' }] })
})

test('a needed field left empty is not sent, so that the answer is "needed"', () => {
  expect(asInput({ name: '', born: '2001-02-03' }, shape)).toEqual({ born: '2001-02-03' })
})

test('a text that must be there but may be empty is sent empty', () => {
  const either = Type.Object({ given: Type.String(), family: Type.String() })
  expect(asInput({ given: 'Ana', family: ' ' }, either)).toEqual({ given: 'Ana', family: '' })
})

test('a password keeps its spaces', () => {
  expect(asInput({ name: ' a ' }, shape, false)).toEqual({ name: ' a ' })
})

test('the shape of the input says what is needed and how long it may be', () => {
  expect(factsAt(shape, 'name')).toEqual({ required: true, maxLength: 80 })
  expect(factsAt(shape, 'born')).toEqual({ required: false, maxLength: 10 })
  expect(factsAt(shape, 'reach.phone').required).toBe(false)
  expect(factsAt(shape, 'names.0.given').required).toBe(true)
})

test('a value deep inside is read and put without touching the rest', () => {
  const before = { reach: { phone: '1' }, names: [{ given: 'Ana' }, { given: 'Ioana' }] }
  const after = withValueAt(before, 'names.1.given', 'Maria')
  expect(after).toEqual({ reach: { phone: '1' }, names: [{ given: 'Ana' }, { given: 'Maria' }] })
  expect(valueAt(before, 'names.1.given')).toBe('Ioana')
})

test('two people editing different fields both keep their change', () => {
  const base = { version: 1, name: 'Elena', called: '' }
  const result = mergeChanges(
    base,
    { ...base, name: 'Elena P.' },
    { version: 2, name: 'Elena', called: 'Lena' },
  )
  expect(result).toEqual({ merged: { version: 2, name: 'Elena P.', called: 'Lena' }, clashes: [] })
})

test('two people editing one field see both texts, and mine stays until I choose', () => {
  const base = { version: 1, name: 'Elena' }
  const result = mergeChanges(base, { version: 1, name: 'Elena P.' }, { version: 2, name: 'Elena-Maria' })
  expect(result.merged).toEqual({ version: 2, name: 'Elena P.' })
  expect(result.clashes).toEqual([{ name: 'name', mine: 'Elena P.', theirs: 'Elena-Maria' }])
})
