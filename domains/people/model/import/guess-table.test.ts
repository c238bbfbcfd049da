import { expect, test } from 'vitest'
import type { Cell } from '#platform/sheets/workbook.ts'
import { guessTable, tableOf } from './guess-table.ts'

const person: Cell[] = ['Ann Invented', 'Marshgate', { day: '2026-12-01' }]

test('headers are found below merged titles and blank rows', () => {
  const table = guessTable([
    ['Open list'],
    [],
    ['as of', { day: '2026-11-20' }],
    ['Name', 'Prison', 'Release date'],
    [],
    person,
  ])
  expect(table).toMatchObject({
    titles: ['Open list', 'as of', '2026-11-20'],
    headerRows: [4],
    headers: ['Name', 'Prison', 'Release date'],
  })
  expect(table.rows).toEqual([
    { row: 5, cells: [] },
    { row: 6, cells: person },
  ])
})

test('two header rows are put together, the upper one merged over the lower', () => {
  const table = guessTable([
    ['Списък'],
    ['№', 'Име', null, 'Освобождаване', null, 'Близък', null],
    [null, 'собствено', 'фамилно', 'дата', 'вид', 'име', 'телефон'],
    [1, 'Ана', 'Измислена', '1.12.2026', 'УПО', 'Яна', '0888'],
  ])
  expect(table.headerRows).toEqual([2, 3])
  expect(table.headers).toEqual([
    '№',
    'собствено',
    'фамилно',
    'Освобождаване дата',
    'вид',
    'Близък име',
    'Близък телефон',
  ])
})

test('a person below one header row is not taken for a second one', () => {
  const table = guessTable([
    ['Name', 'Phone', 'Note'],
    ['Ann Invented', null, 'family visits'],
  ])
  expect(table.headerRows).toEqual([1])
})

test('unknown headers still are the first row of words', () => {
  expect(guessTable([['x'], ['Foo', 'Bar'], ['a', 'b']]).headerRows).toEqual([2])
})

test('somebody may say which rows are headers, or that there are none', () => {
  expect(
    tableOf(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [2],
    ),
  ).toMatchObject({ titles: ['a', 'b'], headers: ['c', 'd'], rows: [] })
  expect(tableOf([['a', 'b']], [])).toMatchObject({ headers: ['', ''], rows: [{ row: 1 }] })
})

test('an empty sheet is a list of nobody', () => {
  expect(guessTable([])).toEqual({ titles: [], headerRows: [], headers: [], rows: [] })
})
