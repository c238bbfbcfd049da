import { expect, test } from 'vitest'
import { obstaclesToOwnFile } from './own-file.ts'

const maria = { name: 'Maria Petrova', email: 'maria@example.org' }
const codes = (more: object, isSomebodyElse = false) =>
  obstaclesToOwnFile(
    { givenName: 'Radu', familyName: 'Popescu', email: null, ...more },
    maria,
    isSomebodyElse,
  ).map(({ code }) => code)

test.each([
  ['somebody else', {}, []],
  ['under one’s own address, however it is written', { email: 'Maria@Example.org' }, ['own-volunteer-file']],
  ['under one’s own name', { givenName: 'Maria', familyName: 'Petrova' }, ['volunteer-of-own-name']],
  ['in another script', { givenName: 'Мария', familyName: 'Петрова' }, ['volunteer-of-own-name']],
  ['the other way round', { givenName: 'Petrova', familyName: 'Maria' }, ['volunteer-of-own-name']],
])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

test('a namesake is written down once that is said; one’s own address never', () => {
  expect(codes({ givenName: 'Maria', familyName: 'Petrova' }, true)).toEqual([])
  expect(codes({ email: 'maria@example.org' }, true)).toEqual(['own-volunteer-file'])
})
