import { beforeAll, expect, test } from 'vitest'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import type { AwaitedRelease } from './board.ts'
import { bandRange, markWords, type Words, warningsInShort } from './board-words.ts'

beforeAll(loadTexts)

const wordsIn = (language: Language): Words => ({
  t: (key, values) => format(language, key, values),
  day: (day, style) => dayText(day, language, style),
})
const english = wordsIn('en')

const georgi: AwaitedRelease = {
  ...{ personId: 'a', name: 'Георги Иванов', shortName: 'Георги И.', sortName: 'Иванов, Георги' },
  ...{
    unitId: 'u',
    unit: 'Плевен',
    prison: 'Враца',
    status: 'serving',
    responsibleId: 'm',
    responsible: 'Maria',
  },
  ...{ day: '2026-12-04', kind: 'confirmed', certainty: 'certain', unknownBecause: null },
  ...{ earliest: null, latest: null, warnings: ['friday'], holiday: null, lastSeen: null },
}

test('a mark is a whole sentence, in every language', () => {
  expect(markWords(georgi, english)).toMatch(
    /^Георги И\., Friday,? 4 December 2026, confirmed; Friday: offices close early/,
  )
  expect(markWords(georgi, wordsIn('bg'))).toContain('потвърдена; петък')
  expect(markWords({ ...georgi, responsibleId: null }, wordsIn('nb'))).toContain('ingen er ansvarlig ennå')
})

test('a date that is not known says why, and what is known all the same', () => {
  const unknown: AwaitedRelease = {
    ...{ ...georgi, day: null, kind: 'expected', certainty: 'uncertain', warnings: [] },
    ...{ unknownBecause: 'appeal-pending', earliest: '2027-02-01' },
  }
  expect(markWords(unknown, english)).toBe(
    'Георги И.: date not known, an appeal is pending; not before 1 February 2027',
  )
})

test('of a holiday it is not said besides that the next day is one too', () => {
  const eve: AwaitedRelease = {
    ...georgi,
    day: '2026-12-24',
    warnings: ['eve-of-holiday', 'holiday'],
    holiday: 'Бъдни вечер',
  }
  expect(warningsInShort(eve, english)).toEqual(['holiday: Бъдни вечер'])
})

test('a moved date says where it was', () => {
  const moved: AwaitedRelease = { ...georgi, warnings: ['moved-since-seen'], lastSeen: { day: '2026-12-01' } }
  expect(warningsInShort(moved, english)[0]).toMatch(/^moved, it was Tue,? 1 Dec$/)
  expect(warningsInShort({ ...moved, lastSeen: { day: null } }, english)).toEqual(['known since you looked'])
})

test('a certain day does not move', () => {
  const band = { earliest: '2026-12-01', latest: '2026-12-20' }
  expect(bandRange({ ...georgi, ...band }, english)).toBe('')
  expect(bandRange({ ...georgi, ...band, certainty: 'likely' }, english)).toMatch(
    /^Tue,? 1 Dec – Sun,? 20 Dec$/,
  )
})
