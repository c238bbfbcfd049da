import { beforeAll, expect, test } from 'vitest'
import { dayText } from './days.ts'
import { bestLanguage } from './languages.ts'
import { compareNames, foldForSearch } from './names.ts'
import { readDayText } from './read-day.ts'
import { format, reasonText } from './text.ts'
import { loadTexts } from './texts.ts'

beforeAll(loadTexts)

test('Romanian counts one, few and many with "de"', () => {
  const rows = (count: number) => format('ro', 'table.count', { count })
  expect([rows(1), rows(2), rows(20)]).toEqual(['1 rând', '2 rânduri', '20 de rânduri'])
})

test('a reason says its limit when it knows one, and does without when not', () => {
  expect(reasonText('en', 'too-long', { limit: 80 })).toBe('At most 80 characters, please.')
  expect(reasonText('en', 'too-long')).toBe('This is too long.')
})

test('a day is written as people of the language write it', () => {
  expect(dayText('2026-12-04', 'bg', 'short')).toMatch(/^0?4\.12\.2026\u00a0?\s?г\.$/u)
  expect(dayText('2026-12-04', 'nb', 'short')).toBe('04.12.2026')
  expect(dayText('2026-12-04', 'ro', 'short')).toBe('04.12.2026')
  expect(dayText('2026-12-04', 'en', 'weekday')).toMatch(/^Friday,? 4 December 2026$/)
})

test.each([
  ['4.12.2026', '2026-12-04'],
  ['04.12.2026 г.', '2026-12-04'],
  ['4/12/26', '2026-12-04'],
  ['4 12 1979', '1979-12-04'],
  ['4/12/79', '1979-12-04'],
  ['2026-12-04', '2026-12-04'],
  ['04122026', '2026-12-04'],
  ['4 Dec 2026', '2026-12-04'],
  ['4 декември 2026', '2026-12-04'],
  ['31.02.2027', null],
  ['soon', null],
  ['12', null],
])('"%s" is read as %s', (text, day) => {
  expect(readDayText(text, 'bg')).toBe(day)
})

test('names sort and are found in both scripts and without accents', () => {
  expect(['Åse', 'Zara', 'Anna'].sort(compareNames('nb'))).toEqual(['Anna', 'Zara', 'Åse'])
  expect(foldForSearch('Ștefan Țurcanu')).toBe('stefan turcanu')
  expect(foldForSearch('Николай')).toBe('николай')
})

test('any kind of Norwegian gets bokmål, an unknown language gets English', () => {
  expect(bestLanguage(['nn-NO', 'en'])).toBe('nb')
  expect(bestLanguage(['fr'])).toBe('en')
})
