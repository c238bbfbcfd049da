import { expect, test } from 'vitest'
import type { ImportedPerson } from './imported-person.ts'
import { keyOf, type ListedPerson, readAsOne, type Twin } from './listed-person.ts'
import { decide, decideTheRest, type ImportDecisions } from './outcomes.ts'

const nobody: ImportedPerson = {
  ...{ row: 0, part: 1, offeredAsTwo: false, given: '', fathersName: '', family: '', called: '' },
  ...{
    birthDate: null,
    birthYear: null,
    prison: '',
    wing: '',
    status: null,
    releaseDates: [],
    languages: [],
  },
  ...{
    interpreterNeeded: 'not-asked',
    phone: '',
    email: '',
    contact: '',
    responsible: '',
    unit: '',
    note: '',
  },
}

const listed = (person: Partial<ImportedPerson> & { row: number }, twins: Twin[] = []): ListedPerson => {
  const whole = { ...nobody, ...person }
  return { ...whole, key: keyOf(whole), unitId: 'pleven', responsibleId: null, twins }
}

const like = (other: string, more: Partial<Twin> = {}): Twin => ({
  ...{ other, here: true, certain: false, reasons: [{ code: 'same-name', strength: 'strong' }] },
  ...more,
})

const outcomes = (people: ListedPerson[], decisions: ImportDecisions = {}) =>
  decide(people, decisions).map(
    ({ person, outcome, sameAs }) => `${person.key} ${outcome}${sameAs ? ` ${sameAs}` : ''}`,
  )

test('who looks like nobody is new, who certainly is somebody is the same, who may be waits for a word', () => {
  const people = [
    listed({ row: 2 }),
    listed({ row: 3 }, [like('ana', { certain: true })]),
    listed({ row: 4 }, [like('bo')]),
  ]
  expect(outcomes(people)).toEqual(['2.1 new', '3.1 same ana', '4.1 undecided'])
  expect(
    outcomes(people, {
      '3.1': { choice: 'new', sameAs: null },
      '4.1': { choice: 'same', sameAs: 'bo' },
      '2': { choice: 'leave-out', sameAs: null },
    }),
  ).toEqual(['2.1 left-out', '3.1 new', '4.1 same bo'])
})

test('whoever is like somebody further up who is left out is not like anybody any more', () => {
  const people = [listed({ row: 2 }), listed({ row: 3 }, [like('2.1', { here: false, certain: true })])]
  expect(outcomes(people)).toEqual(['2.1 new', '3.1 same 2.1'])
  expect(outcomes(people, { '2': { choice: 'leave-out', sameAs: null } })).toEqual([
    '2.1 left-out',
    '3.1 new',
  ])
})

test('several people in a cell are several, or one with all the names, or nobody', () => {
  const two = [
    { ...nobody, row: 2, part: 1, offeredAsTwo: true, given: 'Ana', family: 'Pop' },
    { ...nobody, row: 2, part: 2, offeredAsTwo: true, given: 'Ivo', family: 'Pop' },
  ]
  const people = [...readAsOne(two), ...two].map((person) => listed(person))
  expect(people[0]).toMatchObject({ key: '2.0', given: 'Ana Ivo', family: 'Pop' })
  expect(outcomes(people)).toEqual(['2.1 new', '2.2 new'])
  expect(outcomes(people, { '2': { choice: 'as-one', sameAs: null } })).toEqual(['2.0 new'])
})

test('one word for the rest decides only about those who are still open', () => {
  const people = [listed({ row: 2 }), listed({ row: 3 }, [like('ana')]), listed({ row: 4 }, [like('bo')])]
  const decided = decide(people, { '3.1': { choice: 'new', sameAs: null } })
  expect(decideTheRest(decided, 'same')).toEqual([{ key: '4.1', choice: 'same', sameAs: 'bo' }])
  expect(decideTheRest(decided, 'leave-out')).toEqual([{ key: '4.1', choice: 'leave-out', sameAs: null }])
})
