import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { PersonDetails } from './person.ts'
import { withTransliterations } from './person-names.ts'
import { obstaclesToPersonDetails } from './person-rules.ts'

const amina: PersonDetails = {
  ...{
    names: withTransliterations({ given: 'Amina', family: '' }),
    birthDate: '1990-06-01',
    birthYear: null,
  },
  ...{
    sex: 'not-asked',
    languages: [{ language: 'so', level: 'mother-tongue' }],
    interpreterNeeded: 'not-asked',
  },
  contact: { inPrison: null, phone: null, email: null, address: null, safeToLeaveMessage: 'not-said' },
  offenceGroup: null,
  citizenshipGroup: null,
}

test('one name and a birth date are enough to begin with', () => {
  expect(Value.Check(PersonDetails, amina)).toBe(true)
  expect(obstaclesToPersonDetails(amina, { today: '2026-11-22' })).toEqual([])
})

test('"not asked", "does not want to say" and "no" are three answers', () => {
  for (const answer of ['not-asked', 'not-said', 'no']) {
    expect(Value.Check(PersonDetails, { ...amina, interpreterNeeded: answer })).toBe(true)
  }
  expect(Value.Check(PersonDetails, { ...amina, interpreterNeeded: null })).toBe(false)
})

const nameless = withTransliterations({ given: ' ', family: '' })

test.each<[Partial<PersonDetails>, string[]]>([
  [{ names: nameless, birthDate: '2027-01-01' }, ['names.given name-missing', 'birthDate born-in-future']],
  [{ birthDate: '1990-02-31' }, ['birthDate not-a-day']],
  [{ birthDate: null, birthYear: 1790 }, ['birthYear born-too-long-ago']],
  [{ birthDate: null, birthYear: 2027 }, ['birthYear born-in-future']],
  [{ birthYear: 1991 }, ['birthYear birth-year-differs']],
  [{ languages: [...amina.languages, ...amina.languages] }, ['languages language-twice']],
])('%j is answered by %j', (over, expected) => {
  const obstacles = obstaclesToPersonDetails({ ...amina, ...over }, { today: '2026-11-22' })
  expect(obstacles.map(({ code, field }) => `${field} ${code}`)).toEqual(expected)
})
