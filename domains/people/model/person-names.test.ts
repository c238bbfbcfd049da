import { expect, test } from 'vitest'
import {
  displayName,
  displayNameTransliterated,
  searchKeyOfNames,
  shortName,
  sortName,
  withTransliterations,
} from './person-names.ts'

const georgi = withTransliterations({ given: ' Георги ', family: 'Иванов', called: 'Гошо' })

test('names get their other script beside them and lose stray spaces', () => {
  expect(georgi).toEqual({
    ...{ given: 'Георги', family: 'Иванов', called: 'Гошо' },
    ...{ givenTransliterated: 'Georgi', familyTransliterated: 'Ivanov', calledTransliterated: 'Gosho' },
  })
})

test('a spelling from the passport is kept', () => {
  const names = withTransliterations({ given: 'Йордан', family: 'Пеев', givenTransliterated: 'Jordan' })
  expect(names.givenTransliterated).toBe('Jordan')
  expect(names.familyTransliterated).toBe('Peev')
})

test('a person is shown by the name they go by and sorted by family name', () => {
  expect(displayName(georgi)).toBe('Гошо Иванов')
  expect(displayNameTransliterated(georgi)).toBe('Gosho Ivanov')
  expect(shortName(georgi)).toBe('Гошо И.')
  expect(sortName(georgi)).toBe('Иванов, Георги')
})

test('a person with one name only has no stray comma or space', () => {
  const one = withTransliterations({ given: 'Amina', family: '' })
  expect([displayName(one), shortName(one), sortName(one)]).toEqual(['Amina', 'Amina', 'Amina'])
})

test('a person is found by every form of every name', () => {
  const names = withTransliterations({ given: 'Йордан', family: 'Пеев', givenTransliterated: 'Jordan' })
  expect(searchKeyOfNames(names)).toBe('yordan peev jordan')
})
