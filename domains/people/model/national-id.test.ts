import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  birthDateInNationalId,
  masked,
  type NationalIdKind,
  nationalIdKindOf,
  obstaclesToNationalId,
} from './national-id.ts'

test.each<[NationalIdKind, string, string[]]>([
  ['bg-egn', '7523169263', []],
  ['bg-egn', '752316 9263', []],
  ['bg-egn', '7523169264', ['wrong-check-digit']],
  ['bg-egn', '752316926', ['wrong-length']],
  ['bg-egn', '75231692а3', ['not-digits']],
  ['bg-egn', '7562169263', ['wrong-check-digit', 'impossible-date']],
  ['ro-cnp', '1800101221144', []],
  ['ro-cnp', '1800101221145', ['wrong-check-digit']],
  ['ro-cnp', '0800101221144', ['wrong-check-digit', 'impossible-date']],
  ['no-fodselsnummer', '', ['wrong-length']],
  ['no-fodselsnummer', 'ukjent', ['wrong-length', 'not-digits']],
])('%s %s: %j', (kind, id, obstacles) => {
  expect(obstaclesToNationalId(kind, id)).toEqual(obstacles)
})

const pad = (number: number, length: number) => String(number).padStart(length, '0')
const weigh = (digits: string, weights: string) =>
  [...weights].reduce((total, weight, at) => total + Number.parseInt(weight, 36) * Number(digits[at]), 0)

const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const norwegian = (dNumber: boolean) =>
  fc
    .tuple(day, fc.integer({ min: 0, max: 499 }))
    .map(([born, individual]) => {
      const firstDigit = Number(born[8]) + (dNumber ? 4 : 0)
      const front = `${firstDigit}${born[9]}${born.slice(5, 7)}${born.slice(2, 4)}${pad(individual, 3)}`
      const first = (11 - (weigh(front, '376189452') % 11)) % 11
      const second = (11 - (weigh(front + first, '5432765432') % 11)) % 11
      return { born, id: `${front}${first}${second}`, rest: -1 }
    })
    // Combinations that would need a check digit of ten are never given out.
    .filter(({ id }) => id.length === 11)

const bulgarian = fc.tuple(day, fc.integer({ min: 0, max: 999 })).map(([born, order]) => {
  const front = `${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8)}${pad(order, 3)}`
  const rest = weigh(front, '2485a9736') % 11
  return { born, id: `${front}${rest % 10}`, rest }
})

const romanian = fc.tuple(day, fc.integer({ min: 1000, max: 46999 })).map(([born, order]) => {
  const front = `1${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8)}${pad(order, 5)}`
  const rest = weigh(front, '279146358279') % 11
  return { born, id: `${front}${rest === 10 ? 1 : rest}`, rest }
})

const issued = [
  ['no-fodselsnummer', 'fødselsnummer', norwegian(false), []],
  ['no-fodselsnummer', 'D-number', norwegian(true), []],
  ['bg-egn', 'ЕГН', bulgarian, [0, 10]],
  ['ro-cnp', 'CNP', romanian, [1, 10]],
] as const

test.each(issued)('%s: a %s that was given out is accepted and tells the birth date', (kind, _, ids) => {
  fc.assert(
    fc.property(ids, ({ id, born }) => {
      expect(obstaclesToNationalId(kind, id)).toEqual([])
      expect(birthDateInNationalId(kind, id)).toBe(born)
    }),
  )
})

test.each(issued)('%s: one wrong digit in a %s is noticed', (kind, _, ids, indistinguishable) => {
  fc.assert(
    fc.property(ids, fc.nat(12), fc.integer({ min: 1, max: 9 }), ({ id, rest }, position, by) => {
      const at = position % id.length
      const wrong = id.slice(0, at) + ((Number(id[at]) + by) % 10) + id.slice(at + 1)
      // Bulgarian and Romanian ids write two of the eleven remainders as one digit: only there a slip can hide.
      const canHide = indistinguishable.some((one) => one === rest) && at < id.length - 1
      fc.pre(!canHide)
      expect(obstaclesToNationalId(kind, wrong)).toContain('wrong-check-digit')
    }),
  )
})

test('a Norwegian number of somebody born after 2000 tells that century', () => {
  const front = '010105500'
  const first = (11 - (weigh(front, '376189452') % 11)) % 11
  const second = (11 - (weigh(front + first, '5432765432') % 11)) % 11
  expect(birthDateInNationalId('no-fodselsnummer', `${front}${first}${second}`)).toBe('2005-01-01')
})

test('a masked id shows its last two digits only', () => {
  expect(masked('752316 9263')).toBe('••••••••63')
  expect(masked('63')).toBe('••')
})

test('each country has its own id, others none that can be checked', () => {
  expect([nationalIdKindOf('NO'), nationalIdKindOf('SE')]).toEqual(['no-fodselsnummer', null])
})
