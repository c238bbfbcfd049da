import { describe, expect, test } from 'vitest'
import type { Cell } from '#platform/sheets/workbook.ts'
import { guessTable } from './guess-table.ts'
import { mappingOf, matchColumns } from './match-columns.ts'
import { readRows } from './read-rows.ts'

const today = Temporal.PlainDate.from('2026-11-22')

function read(...rows: Cell[][]) {
  const table = guessTable(rows)
  return readRows(table, mappingOf(matchColumns(table.headers)), { today })
}

const said = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ row, column, code, effect }) => `${row}, ${column}: ${code}, ${effect}`)

test('everything that is wrong is named at once, by row, column and reason, and the rest is kept', () => {
  const reading = read(
    ['List'],
    ['Name', 'Birth date', 'Status', 'Release date', 'E-mail', 'Interpreter'],
    ['Ann Invented', '1.1.2030', 'on holiday', '31.02.2027', 'ann at home', 'maybe'],
    [null, '1.1.1980', 'serving', '1.12.2026', null, null],
    ['Bo Madeup', '1.1.1980', 'serving', '1.12.2026', 'bo@example.org', 'no'],
  )
  expect(said(reading).sort()).toEqual([
    '3, Birth date: birth-in-future, value-left-out',
    '3, E-mail: email-not-read, value-left-out',
    '3, Interpreter: yes-or-no-not-read, value-left-out',
    '3, Release date: day-impossible, value-left-out',
    '3, Status: status-not-known, value-left-out',
    '4, Name: row-without-name, row-left-out',
  ])
  expect(reading.problems.find(({ code }) => code === 'day-impossible')?.values).toEqual({
    value: '31.02.2027',
  })
  expect(reading.people).toMatchObject([
    { row: 3, given: 'Ann', family: 'Invented', birthDate: null, status: null, releaseDates: [], email: '' },
    {
      row: 5,
      given: 'Bo',
      birthDate: '1980-01-01',
      status: 'serving',
      interpreterNeeded: 'no',
      email: 'bo@example.org',
    },
  ])
})

describe('release dates', () => {
  const dates = (headers: string[], cells: Cell[]) => {
    const [person] = read(['Name', ...headers], ['Ann Invented', ...cells]).people
    return person?.releaseDates.map(({ kind, day, unknownBecause }) => `${kind} ${day ?? unknownBecause}`)
  }

  test('take their kind from the column they stand in', () => {
    const headers = ['Release date', 'Confirmed release date', 'Parole date', 'EM date', 'Full term']
    const cells = ['1.12.2026', '2.12.2026', '3.12.2026', '4.12.2026', '5.12.2026']
    expect(dates(headers, cells)).toEqual([
      ...['expected 2026-12-01', 'confirmed 2026-12-02', 'earliest-conditional 2026-12-03'],
      ...['em-eligible 2026-12-04', 'full-term 2026-12-05'],
    ])
  })

  test('or from a column that names the kind, or from brackets', () => {
    expect(dates(['Release date', 'Type'], ['1.12.2026', 'parole'])).toEqual([
      'earliest-conditional 2026-12-01',
    ])
    expect(dates(['Release date'], ['1.12.2026 (confirmed)'])).toEqual(['confirmed 2026-12-01'])
  })

  test('may be unknown, for a reason if the list gives one', () => {
    expect(dates(['Release date'], ['unknown'])).toEqual(['expected not-told'])
    expect(dates(['Release date'], ['appeal'])).toEqual(['expected appeal-pending'])
    expect(dates(['Release date'], [null])).toEqual([])
  })

  test('may be numbers that have lost their date format', () => {
    expect(dates(['Release date'], [46357])).toEqual(['expected 2026-12-01'])
  })
})

describe('two people in one cell are offered as two', () => {
  test('with all they share, and the family name in the singular', () => {
    const reading = read(
      ['Име', 'Затвор'],
      ['Иван и Петър Измислени', 'Плевен'],
      ['Ана и Иван Иванови', 'Плевен'],
    )
    expect(
      reading.people.map(({ row, part, offeredAsTwo, given, family, prison }) => [
        row,
        part,
        offeredAsTwo,
        given,
        family,
        prison,
      ]),
    ).toEqual([
      [2, 1, true, 'Иван', 'Измислени', 'Плевен'],
      [2, 2, true, 'Петър', 'Измислени', 'Плевен'],
      [3, 1, true, 'Ана', 'Иванова', 'Плевен'],
      [3, 2, true, 'Иван', 'Иванов', 'Плевен'],
    ])
    expect(said(reading)).toEqual([
      '2, Име: two-people-in-one-cell, look',
      '3, Име: two-people-in-one-cell, look',
    ])
  })

  test('with a birth date each; a single one is nobody’s', () => {
    const reading = read(
      ['First name', 'Surname', 'Birth date'],
      ['Ann / Bo', 'Madeup', '1.1.1980 / 2.2.1982'],
      ['Ann / Bo', 'Invented / Madeup', '1.1.1980'],
    )
    expect(reading.people.map(({ given, family, birthDate }) => `${given} ${family} ${birthDate}`)).toEqual([
      ...['Ann Madeup 1980-01-01', 'Bo Madeup 1982-02-02', 'Ann Invented null', 'Bo Madeup null'],
    ])
    expect(said(reading)).toContain('3, Birth date: which-of-them, value-left-out')
  })
})

test('totals, headings, repeated headers and blank rows are nobody', () => {
  const reading = read(
    ['Navn', 'Fengsel', 'Status'],
    ['Nordvik fengsel'],
    ['Ann Oppdiktet', 'Nordvik', 'soner'],
    [],
    ['Navn', 'Fengsel', 'Status'],
    ['Desember 2026'],
    ['Sum', 1],
    [null, null, null, 'scribbled beside the list'],
  )
  expect(reading.people.map(({ given }) => given)).toEqual(['Ann'])
  expect(reading.skipped).toEqual([
    { row: 2, why: 'heading' },
    { row: 5, why: 'repeated-header' },
    { row: 6, why: 'heading' },
    { row: 7, why: 'total' },
    { row: 8, why: 'nothing-kept' },
  ])
  expect(reading.problems).toEqual([])
})

test('a birth date column may hold only a year, and a birth year must agree with the day', () => {
  const reading = read(
    ['Name', 'Birth date', 'Birth year'],
    ['Ann Invented', '1968 г.', null],
    ['Bo Madeup', '1.1.1980', 1981],
  )
  expect(reading.people.map(({ birthDate, birthYear }) => [birthDate, birthYear])).toEqual([
    [null, 1968],
    ['1980-01-01', null],
  ])
  expect(said(reading)).toEqual(['3, Birth year: said-differently, value-left-out'])
})

test('the interpreter’s column may name the language', () => {
  const [person] = read(
    ['Name', 'Language', 'Interpreter'],
    ['Ann Invented', 'English', 'yes, Arabic'],
  ).people
  expect(person).toMatchObject({ languages: ['en', 'ar'], interpreterNeeded: 'yes' })
})

test('an error that the sheet shows is named and not kept', () => {
  const reading = read(['Name', 'Prison'], ['Ann Invented', '#REF!'])
  expect(said(reading)).toEqual(['2, Prison: cell-has-error, value-left-out'])
  expect(reading.people[0]?.prison).toBe('')
})

test('columns that are not kept leave no trace', () => {
  const reading = read(
    ['Name', 'Offence', 'Diagnosis', 'Shoe size'],
    ['Ann Invented', 'theft', 'asthma', '44'],
  )
  expect(JSON.stringify(reading)).not.toMatch(/theft|asthma|44/)
})
