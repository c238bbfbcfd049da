import fc from 'fast-check'
import { expect, test } from 'vitest'
import { possibleDuplicates, possibleDuplicatesOf } from './duplicates.ts'
import { withTransliterations } from './person-names.ts'
import { type Likeness, reasonsToThinkSame } from './same-person.ts'

let made = 0
const person = (given: string, family: string, birth: string | number | null = null): Likeness => ({
  id: String(++made).padStart(6, '0'),
  names: withTransliterations({ given, family }),
  birthDate: typeof birth === 'string' ? birth : null,
  birthYear: typeof birth === 'number' ? birth : null,
})

const ivan = person('Иван', 'Първанов', '1987-03-04')

test.each<[Likeness, string[]]>([
  [person('Иван', 'Първанов', '1987-03-04'), ['same-name strong', 'same-birth-date strong']],
  [person('Ivan', 'Parvanov', '1987-03-04'), ['same-name-across-scripts strong', 'same-birth-date strong']],
  [person('Ivan', 'Purvanov', '1987-04-03'), ['spelling-near fair', 'birth-day-and-month-swapped fair']],
  [person('Първанов', 'Иван', 1987), ['names-swapped strong', 'same-birth-year weak']],
  [person('Иван Петров', 'Първанов', '1987-03-04'), ['one-name-more fair', 'same-birth-date strong']],
  [person('Мария', 'Първанова', '1987-03-04'), ['same-birth-date strong']],
  [person('Мария', 'Щерева', 1960), []],
])('Иван Първанов, 4 March 1987, and %j', (other, expected) => {
  const reasons = reasonsToThinkSame(ivan, other)
  expect(reasons.map(({ code, strength }) => `${code} ${strength}`)).toEqual(expected)
  expect(reasonsToThinkSame(other, ivan)).toEqual(reasons)
})

test('the name somebody is called by counts as a given name', () => {
  const names = withTransliterations({ given: 'Георги', family: 'Първанов', called: 'Иван' })
  expect(reasonsToThinkSame(ivan, { ...person('', ''), names }).at(0)?.code).toBe('same-name')
})

test('people without any name are not taken for one another', () => {
  expect(reasonsToThinkSame(person('', ''), person('', ''))).toEqual([])
})

const pairs = (people: Likeness[]) => possibleDuplicates(people).map(({ a, b }) => [a, b])

test('the same name with another birth date far away is somebody else', () => {
  expect(pairs([ivan, person('Иван', 'Първанов', '1960-01-01')])).toEqual([])
})

test('the same name with no birth date on one side is worth a question, a similar one is not', () => {
  const same = person('Ivan', 'Parvanov')
  expect(pairs([ivan, same, person('Ivan', 'Purvanov')])).toContainEqual([ivan.id, same.id])
  expect(pairs([ivan, person('Ivan', 'Purvanov')])).toEqual([])
})

test('one given name alone, without a birth, makes nobody a duplicate', () => {
  expect(pairs([person('Amina', ''), person('Amina', '')])).toEqual([])
  expect(pairs([person('Amina', '', 1990), person('Amina', '', 1990)])).toHaveLength(1)
})

test('newcomers are compared with those there are and with each other, those there are not again', () => {
  const [there, twin] = [person('Elena', 'Popa', 1990), person('Elena', 'Popa', 1990)]
  const [row, sameRow] = [person('Елена', 'Попа', 1990), person('Elena', 'Poppa', 1990)]
  const found = possibleDuplicatesOf([row, sameRow], [there, twin])
  expect(found).toHaveLength(5)
  expect(found.some(({ a, b }) => a === there.id && b === twin.id)).toBe(false)
})

const someone = fc
  .record({
    given: fc.constantFrom('Иван', 'Ivan', 'Elena', 'Елена', 'Jonas'),
    family: fc.constantFrom('Petrov', 'Петров', 'Petrof', 'Ivan', 'Popa', ''),
    birth: fc.constantFrom('1987-03-04', '1987-04-03', '1987-12-30', 1987, 1990, null),
  })
  .map(({ given, family, birth }) => person(given, family, birth))

test('whichever way a list is sorted, the same pairs are found, each with a reason', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 12 }), (people) => {
      const found = possibleDuplicates(people)
      expect(possibleDuplicates([...people].reverse())).toEqual(found)
      for (const { a, b, reasons } of found) {
        expect(a < b).toBe(true)
        expect(reasons.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('in ten thousand people each hidden twin is found, even if most were entered as born on 1 January', () => {
  const syllables = ['ba', 'ko', 'mi', 'ra', 'te', 'vu', 'la', 'ne', 'so', 'di']
  const word = (seed: number) =>
    [7, 13, 29].map((step) => syllables[Math.floor((seed * step) / 10 ** (step % 3)) % 10]).join('')
  const people = Array.from({ length: 10_000 }, (_, at) =>
    person(word(at), `${word(at * 3 + 1)}${word(at + 7)}`, at % 3 === 0 ? '1990-01-01' : 1950 + (at % 50)),
  )
  const twins = people.filter((_, at) => at % 1000 === 0)
  const again = twins.map((twin) => ({ ...twin, id: `9${twin.id}` }))
  const found = new Set(possibleDuplicatesOf(again, people).map(({ a, b }) => `${a} ${b}`))
  for (const twin of twins) expect(found.has(`${twin.id} 9${twin.id}`)).toBe(true)
})
