import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchKey } from './search-key.ts'

test.each([
  ['Мария Иванова', 'maria ivanova'],
  ['MARIYA  IVANOVA', 'maria ivanova'],
  ['Мариян', 'marian'],
  ['Ştefan Ţurcanu', 'stefan turcanu'],
  ['Ștefan Țurcanu', 'stefan turcanu'],
  ['Bjørn Åse Kjærstad', 'bjorn ase kjaerstad'],
  ['Aase', 'ase'],
  ["O'Brien-Olsen", 'obrien olsen'],
  ['  Łukasz  ', 'lukasz'],
  ['علي', 'علي'],
])('%s is looked up as "%s"', (name, key) => {
  expect(searchKey(name)).toBe(key)
})

test('a key written as letters with loose accents is the same as one written in one piece', () => {
  expect(searchKey('Йорданка Ștefănescu'.normalize('NFD'))).toBe(searchKey('Йорданка Ștefănescu'))
})

test('looking up the key of a name finds the same as the name', () => {
  const common = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъьюяÅåøæșşțţăâîéAaiyıİß -')
  const any = fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code))
  const name = fc.array(fc.oneof(common, any)).map((letters) => letters.join(''))
  fc.assert(fc.property(name, (text) => searchKey(searchKey(text)) === searchKey(text)))
})
