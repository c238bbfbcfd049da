import { expect, test } from 'vitest'
import { possibleDuplicates } from '../model/duplicates.ts'
import { withTransliterations } from '../model/person-names.ts'
import { compareInThread } from './compare-people.ts'

test('a long list, compared aside, gives the same pairs as a short one', async () => {
  const born = { birthDate: '1980-04-03', birthYear: null }
  const people = [
    { id: 'a', ...born, names: withTransliterations({ given: 'Цветан', family: 'Желев' }) },
    { id: 'b', ...born, names: withTransliterations({ given: 'Tsvetan', family: 'Zhelev' }) },
    { id: 'c', ...born, names: withTransliterations({ given: 'Maria', family: 'Popova' }) },
  ]
  const pairs = await compareInThread(people)
  expect(pairs).toEqual(possibleDuplicates(people))
  expect(pairs).toHaveLength(1)
})
