import { expect, test } from 'vitest'
import { compareNames } from '#platform/texts/names.ts'
import type { Column } from './column.ts'
import { filtered, sorted, viewIn, withView } from './view.ts'

type Person = { name: string; day: string | null }
const people: Person[] = [
  { name: 'Ștefan Țurcanu', day: '2026-12-04' },
  { name: 'Elena Popescu', day: null },
  { name: 'Anna Berg', day: '2026-11-30' },
]
const name: Column<Person> = { id: 'name', header: 'Name', text: (person) => person.name }
const day: Column<Person> = {
  id: 'day',
  header: 'Day',
  text: (person) => person.day ?? '',
  sortBy: (person) => person.day,
}
const compare = compareNames('en')
const names = (rows: Person[]) => rows.map((row) => row.name.split(' ')[0])

test('the filter finds every word, without accents, in any column', () => {
  expect(names(filtered(people, [name, day], 'turcanu 2026'))).toEqual(['Ștefan'])
})

test('an unknown day stands last, up or down', () => {
  expect(names(sorted(people, day, false, compare))).toEqual(['Anna', 'Ștefan', 'Elena'])
  expect(names(sorted(people, day, true, compare))).toEqual(['Ștefan', 'Anna', 'Elena'])
})

test('a view in the address can be sent to a colleague', () => {
  const view = { filter: 'popa', sort: 'day', down: true, columns: ['name', 'day'], page: 2 }
  const address = withView(new URLSearchParams('unit=pleven'), 'p-', view)
  expect(viewIn(new URLSearchParams(address.toString()), 'p-')).toEqual(view)
  expect(address.get('unit')).toBe('pleven')
})
