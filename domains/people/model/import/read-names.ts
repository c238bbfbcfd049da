import {
  cased,
  type NameOrder,
  type NameParts,
  peopleIn,
  shareFamily,
  singularFamily,
  splitName,
} from './person-name-cells.ts'
import type { RowReader } from './row-reader.ts'

/** The people that a row names: one as a rule, several where a cell says so, none where nothing is written. */
export function readNames(row: RowReader): NameParts[] {
  for (const [field, order] of orders) {
    const text = row.text(field)
    if (!row.has(field) || text === '') continue
    const people = shareFamily(peopleIn(text).map((name) => splitName(name, order)))
    if (people.length > 1)
      row.complain(field, 'two-people-in-one-cell', {
        values: { value: text.replaceAll('\n', ' / '), count: people.length },
        effect: 'look',
      })
    return people.map((person) => withColumns(person, row))
  }
  return namesFromColumns(row)
}

const orders: ['fullName' | 'familyFirst', NameOrder][] = [
  ['fullName', 'given-first'],
  ['familyFirst', 'family-first'],
]

function withColumns(person: NameParts, row: RowReader): NameParts {
  return { ...person, called: row.text('called') || person.called }
}

function namesFromColumns(row: RowReader): NameParts[] {
  const [givenText, familyText] = [row.text('given'), row.text('family')]
  if (givenText === '' && familyText === '') return []
  const [given, families] = [peopleIn(givenText), peopleIn(familyText)]
  const rest = { fathersName: cased(row.text('fathersName')), called: row.text('called') }
  // Two family names for one given name are one person with a double name; two given names are two people.
  if (given.length === 1) return [{ ...rest, given: cased(givenText), family: cased(familyText) }]
  row.complain('given', 'two-people-in-one-cell', {
    values: { value: givenText.replaceAll('\n', ' / '), count: given.length },
    effect: 'look',
  })
  return given.map((name, at) => ({
    ...rest,
    given: cased(name),
    family: cased(singularFamily(families.length === given.length ? (families[at] ?? '') : familyText, name)),
  }))
}
