import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'
import { type NameOrder, peopleIn, shareFamily, splitName } from './person-name-cells.ts'

const written = (text: string, order: NameOrder) => {
  const { given, fathersName, family, called } = splitName(text, order)
  return [given, fathersName, family, called].join(' | ')
}

describe('a full name is taken apart', () => {
  test.each([
    ['Kari Hansen', 'Kari |  | Hansen | '],
    ['Kari Anne Hansen', 'Kari Anne |  | Hansen | '],
    ['Hansen, Kari Anne', 'Kari Anne |  | Hansen | '],
    ['HANSEN Kari', 'Kari |  | Hansen | '],
    ['Kari HANSEN-LI', 'Kari |  | Hansen-Li | '],
    ['KARI HANSEN', 'Kari |  | Hansen | '],
    ['Иван Петров Измислен', 'Иван | Петров | Измислен | '],
    ['ИВАН ПЕТРОВ ИЗМИСЛЕН', 'Иван | Петров | Измислен | '],
    ['Мария Анна Измислена', 'Мария Анна |  | Измислена | '],
    ['Ana de la Cruz', 'Ana |  | de la Cruz | '],
    ['Ivan (Vanko) Izmislen', 'Ivan |  | Izmislen | Vanko'],
    ['Иван „Ванко“ Измислен', 'Иван |  | Измислен | Ванко'],
    ['Ahmed', 'Ahmed |  |  | '],
  ])('%s', (text, expected) => expect(written(text, 'given-first')).toBe(expected))

  test.each([
    ['Popescu Ion Marian', 'Ion Marian |  | Popescu | '],
    ['Измислен Иван Петров', 'Иван | Петров | Измислен | '],
    ['de la Cruz Ana', 'Ana |  | de la Cruz | '],
  ])('%s, family name first', (text, expected) => expect(written(text, 'family-first')).toBe(expected))
})

describe('two people in one cell', () => {
  const names = (text: string, order: NameOrder = 'given-first') =>
    shareFamily(peopleIn(text).map((name) => splitName(name, order))).map(
      ({ given, family }) => `${given} ${family}`,
    )

  test.each([
    ['Иван и Петър Иванови', ['Иван Иванов', 'Петър Иванов']],
    ['Иван и Мария Иванови', ['Иван Иванов', 'Мария Иванова']],
    ['Ann Invented / Bo Madeup', ['Ann Invented', 'Bo Madeup']],
    ['Ann Invented\nBo Madeup', ['Ann Invented', 'Bo Madeup']],
    ['Kari og Ola Oppdiktet', ['Kari Oppdiktet', 'Ola Oppdiktet']],
    ['Ann & Bo Madeup', ['Ann Madeup', 'Bo Madeup']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected))

  test('share the family name also where it comes first', () => {
    expect(names('Născocit Ion și Maria', 'family-first')).toEqual(['Ion Născocit', 'Maria Născocit'])
  })

  test.each(['Ioana', 'Ann-Bo Madeup', 'Ogmund Andersand', 'Сирин Ивински'])('are not seen in %s', (text) =>
    expect(peopleIn(text)).toEqual([text]),
  )
})

test.each([
  ['\u00a0 Ann \u200b\u00a0 Invented ', 'Ann Invented'],
  ['Ştefan Ţuţu', 'Ștefan Țuțu'],
  ['Ayşe Yılmaz', 'Ayşe Yılmaz'],
  ["'+47 900", '+47 900'],
  ['a \r\n\r\n b', 'a\nb'],
])('the text %j is cleaned', (text, expected) => expect(cleanText(text)).toBe(expected))
