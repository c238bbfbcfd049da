import { expect, test } from 'vitest'
import { heavySince, type StrainSaid } from './care-strain.ts'

const said = (...answers: number[]): StrainSaid[] =>
  answers.map((answer, index) => ({ day: `2026-11-${String(index + 1).padStart(2, '0')}`, answer }))

test('two heavy meetings in a row make somebody want a talk, from the day of the second', () => {
  expect(heavySince(said(2, 4, 5))).toBe('2026-11-03')
})

test('one heavy meeting does not, and neither do two with a lighter one between', () => {
  expect(heavySince(said(5))).toBeNull()
  expect(heavySince(said(4, 3, 5))).toBeNull()
})

test('what was heavy once is over when a lighter meeting followed', () => {
  expect(heavySince(said(5, 5, 2))).toBeNull()
})

test('days count, not the order in which logs were sent', () => {
  expect(heavySince(said(5, 4, 1).toReversed())).toBeNull()
  expect(heavySince([])).toBeNull()
})
