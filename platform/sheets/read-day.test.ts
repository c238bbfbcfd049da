import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay } from './read-day.ts'
import { serialOfDay } from './serial.ts'

const today = Temporal.PlainDate.from('2026-11-22')
const read = (cell: string | number, past = false) => readDay(cell, { today, past })
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const two = (number: number) => String(number).padStart(2, '0')
const monthName = (day: Temporal.PlainDate, locale: string, month: 'long' | 'short') =>
  day.toLocaleString(locale, { month, calendar: 'iso8601' })

const written: [name: string, write: (day: Temporal.PlainDate) => string | number][] = [
  ['dd.mm.yyyy', (day) => `${two(day.day)}.${two(day.month)}.${day.year}`],
  ['d.m.yyyy г.', (day) => `${day.day}.${day.month}.${day.year} г.`],
  ['dd.mm.yyyyг.', (day) => `${two(day.day)}.${two(day.month)}.${day.year}г.`],
  ['d/m/yyyy', (day) => `${day.day}/${day.month}/${day.year}`],
  ['d-m-yyyy', (day) => `${day.day}-${day.month}-${day.year}`],
  ['d. m. yyyy', (day) => `${day.day}. ${day.month}. ${day.year}.`],
  ['ISO', (day) => day.toString()],
  ['ISO with a time', (day) => `${day}T00:00:00`],
  ['yyyymmdd', (day) => day.toString().replaceAll('-', '')],
  ['Roman months', (day) => `${day.day}.${romans[day.month - 1]}.${day.year}`],
  [
    'Roman months of a Cyrillic keyboard',
    (day) => `${day.day} ${romans[day.month - 1]!.replaceAll('X', 'Х').replaceAll('I', 'І')} ${day.year}`,
  ],
  ['an English date', (day) => `${day.day} ${monthName(day, 'en-GB', 'long')} ${day.year}`],
  ['an English short date', (day) => `${day.day} ${monthName(day, 'en-GB', 'short')} ${day.year}`],
  ['an American date in words', (day) => `${monthName(day, 'en-US', 'long')} ${day.day}, ${day.year}`],
  ['a Norwegian date', (day) => `${day.day}. ${monthName(day, 'nb-NO', 'long')} ${day.year}`],
  ['a Bulgarian date', (day) => `${day.day} ${monthName(day, 'bg-BG', 'long')} ${day.year} г.`],
  ['a Romanian date', (day) => `${day.day} ${monthName(day, 'ro-RO', 'long')} ${day.year}`],
  ['an Excel number', (day) => serialOfDay(day.toString())],
  ['an Excel number as text', (day) => String(serialOfDay(day.toString()))],
]

const days = (from: string, to: string) => {
  const first = Temporal.PlainDate.from(from)
  const length = first.until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
  return fc.integer({ min: 0, max: length }).map((count) => first.add({ days: count }))
}

test.each(written)('every day from 1930 to 2150 written as %s is read back', (_, write) => {
  fc.assert(
    fc.property(days('1930-01-01', '2150-12-31'), (day) => {
      expect(read(write(day))).toEqual({ day: day.toString() })
    }),
  )
})

test('every near day written with a year of two digits is read back', () => {
  fc.assert(
    fc.property(days('1947-01-01', '2046-12-31'), (day) => {
      expect(read(`${day.day}/${day.month}/${two(day.year % 100)}`)).toEqual({ day: day.toString() })
    }),
  )
})

describe('a year of two digits', () => {
  test.each([
    ['1.12.26', '2026-12-01'],
    ['1.12.46', '2046-12-01'],
    ['1.12.47', '1947-12-01'],
  ])('%s is %s', (text, day) => expect(read(text)).toEqual({ day }))

  test.each([
    ['1.12.26', '2026-12-01'],
    ['1.12.27', '1927-12-01'],
    ['1.12.58', '1958-12-01'],
  ])('as a birth date %s is %s', (text, day) => expect(read(text, true)).toEqual({ day }))
})

test.each([
  ...['unknown', 'Unknown.', 'not known', 'ukjent', 'vet ikke', 'неизвестна', 'НЕИЗВЕСТЕН', 'няма данни'],
  ...['necunoscut', 'necunoscută', 'nu se ştie', '?', ' ?? '],
])('“%s” means that nobody knows', (text) => expect(read(text)).toEqual({ unknown: true }))

test.each(['', '  ', '-', '–'])('“%s” means that nothing was written', (text) =>
  expect(read(text)).toEqual({ blank: true }),
)

test.each([
  ['31.02.2027', 'day-impossible'],
  ['31.04.2027', 'day-impossible'],
  ['29.02.2027', 'day-impossible'],
  ['12/31/2026', 'day-impossible'],
  ['00.12.2026', 'day-impossible'],
  ['31.II.2027', 'day-impossible'],
  ['март 2027', 'day-only-month'],
  ['03.2027', 'day-only-month'],
  ['mai 2027', 'day-only-month'],
  ['2027', 'day-only-year'],
  ['30.11.0202', 'day-too-far'],
  ['1.12.2926', 'day-too-far'],
  ['before Christmas', 'day-not-read'],
  ['ca. 1.12.2026', 'day-not-read'],
  ['12.2026.1', 'day-not-read'],
  ['17', 'day-not-read'],
])('%s is not guessed at but named: %s', (value, problem) => expect(read(value)).toEqual({ problem, value }))

test('a day is read as it stands in the sheet', () => {
  expect(readDay({ day: '2026-12-01' }, { today })).toEqual({ day: '2026-12-01' })
  expect(readDay(46357, { today })).toEqual({ day: '2026-12-01' })
  expect(readDay(44895, { today, epoch: 1904 })).toEqual({ day: '2026-12-01' })
  expect(readDay(1985, { today })).toEqual({ problem: 'day-only-year', value: '1985' })
})
