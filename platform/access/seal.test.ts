import { expect, test } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal('the secret of this installation')

test('a sealed value opens again, and shows nothing before', () => {
  const sealed = seal.seal('7501010004', 'one record')
  expect(seal.unseal(sealed, 'one record')).toBe('7501010004')
  expect(sealed.toString('latin1')).not.toContain('7501010004')
  expect(seal.seal('7501010004', 'one record')).not.toEqual(sealed)
})

test('it does not open in another record, under another secret, or when somebody has changed it', () => {
  const sealed = seal.seal('7501010004', 'one record')
  expect(() => seal.unseal(sealed, 'another record')).toThrow()
  expect(() => createSeal('another secret').unseal(sealed, 'one record')).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1]! ^= 1
  expect(() => seal.unseal(changed, 'one record')).toThrow()
})
