import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { guessTable } from './guess-table.ts'
import { mappingOf, matchColumns } from './match-columns.ts'
import { readRows } from './read-rows.ts'

const today = Temporal.PlainDate.from('2026-11-22')

function read(name: string) {
  const bytes = readFileSync(new URL(`../../../../examples/${name}`, import.meta.url))
  const table = guessTable(readWorkbook(bytes, name).sheets[0]!.rows)
  const columns = matchColumns(table.headers)
  const { people, problems } = readRows(table, mappingOf(columns), { today })
  return {
    headerRows: table.headerRows,
    people: people.length,
    dated: people.filter(({ releaseDates }) => releaseDates.some(({ day }) => day !== null)).length,
    offeredAsTwo: people.filter(({ offeredAsTwo }) => offeredAsTwo).length,
    notKept: columns.flatMap(({ sensitive }) => sensitive ?? []),
    problems: problems.map(({ row, column, code }) => `${row} ${column}: ${code}`).sort(),
  }
}

test('the English example is read, with its problems named', () => {
  expect(read('riverside-network-en.ods')).toEqual({
    ...{ headerRows: [4], people: 15, dated: 10, offeredAsTwo: 2, notKept: ['offence'] },
    problems: [
      '10 Release date: day-impossible',
      '12 First name: two-people-in-one-cell',
      '18 DOB: day-impossible',
      '19 Interpreter: yes-or-no-not-read',
      '19 Release date: day-only-month',
      '19 Status: status-not-known',
    ],
  })
})

test('the Norwegian example is read, with its problems named', () => {
  expect(read('fjordbyen-nettverk-nb.csv')).toEqual({
    ...{ headerRows: [4], people: 17, dated: 13, offeredAsTwo: 4, notKept: ['national-id'] },
    problems: [
      '13 Løsl.dato: day-impossible',
      '21 Navn: two-people-in-one-cell',
      '22 Språk: language-not-known',
      '9 Navn: two-people-in-one-cell',
    ],
  })
})

test('the Bulgarian example is read, with its problems named', () => {
  expect(read('pleven-centar-bg.csv')).toEqual({
    ...{ headerRows: [4], people: 16, dated: 11, offeredAsTwo: 4, notKept: ['offence'] },
    problems: [
      '11 Дата на освоб.: day-impossible',
      '15 Трите имена: two-people-in-one-cell',
      '17 Правен статус: status-not-known',
      '19 Дата на освоб.: day-only-month',
      '7 Трите имена: two-people-in-one-cell',
    ],
  })
})

test('the Romanian example is read, with its problems named', () => {
  expect(read('iasi-beneficiari-ro.xlsx')).toEqual({
    ...{ headerRows: [4, 5], people: 17, dated: 13, offeredAsTwo: 4, notKept: ['offence', 'health'] },
    problems: [
      '12 Liberare data: day-impossible',
      '15 Prenume: two-people-in-one-cell',
      '19 fel: release-kind-not-known',
      '20 Data nașterii: day-impossible',
      '9 Prenume: two-people-in-one-cell',
    ],
  })
})
