import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { encoded } from './testing/make-files.ts'
import type { TextEncoding } from './workbook.ts'

const lists = {
  bg: 'Име;Фамилия;Затвор\r\nИван;Измислен;Плевен\r\nЯна;Приказна;Сливен\r\n',
  ro: 'Nume;Prenume;Penitenciar\r\nPlăsmuit;Iliuţă;Iaşi\r\nÎnchipuit;Ştefan;Focşani\r\n',
  nb: 'Etternavn;Fornavn;Fengsel\r\nØstenfjell;Åse;Bjørgvin\r\nLuftslått;Sæbjørn;Trøndelag\r\n',
}

const cases: [
  name: string,
  language: keyof typeof lists,
  encoding: TextEncoding,
  mark: boolean,
  certain: boolean,
][] = [
  ['UTF-8', 'bg', 'utf-8', false, true],
  ['UTF-8 with its mark', 'ro', 'utf-8', true, true],
  ['UTF-16 little-endian with its mark', 'bg', 'utf-16le', true, true],
  ['UTF-16 big-endian with its mark', 'nb', 'utf-16be', true, true],
  ['UTF-16 little-endian without a mark', 'bg', 'utf-16le', false, true],
  ['UTF-16 big-endian without a mark', 'ro', 'utf-16be', false, true],
  ['windows-1251', 'bg', 'windows-1251', false, false],
  ['windows-1250', 'ro', 'windows-1250', false, false],
  ['windows-1252', 'nb', 'windows-1252', false, false],
]

test.each(cases)('a list in %s is read letter by letter', (_, language, encoding, mark, certain) => {
  const workbook = readWorkbook(encoded(lists[language], encoding, mark), `${language}.csv`)
  expect(workbook.text).toEqual({ encoding, delimiter: ';', certain })
  const lines = lists[language].trim().split('\r\n')
  expect(workbook.sheets).toMatchObject([{ name: language, rows: lines.map((line) => line.split(';')) }])
})

test('a wrong guess can be put right by hand', () => {
  const bytes = encoded('ЯЯ;b\n', 'windows-1251')
  const workbook = readWorkbook(bytes, 'x.csv', { encoding: 'windows-1252', delimiter: ',' })
  expect(workbook.sheets[0]?.rows).toEqual([['ßß;b']])
})

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
] as const)('the %s is recognised, also where names hold other signs', (_, delimiter) => {
  const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text)
  const rows = [
    ['List of December'],
    [],
    ['Name', 'Phone', 'Note'],
    ['Invented, Ann', '0047 900', 'calls; writes'],
    ['Madeup, Bo', '+47 900', 'a "quoted" word'],
  ]
  const text = rows.map((row) => row.map(cell).join(delimiter)).join('\n')
  const workbook = readWorkbook(encoded(text, 'utf-8'), 'x.csv')
  expect(workbook.text?.delimiter).toBe(delimiter)
  expect(workbook.sheets[0]?.rows).toEqual(rows)
})

test('rows keep their number where lines are blank or a cell has two lines', () => {
  const rows = readWorkbook(encoded('sep=;\r\na;b\r\n\r\n"two\nlines";c\r\n', 'utf-8'), 'x.csv').sheets[0]
    ?.rows
  expect(rows).toEqual([[], ['a', 'b'], [], ['two\nlines', 'c']])
})

test('a formula in a text file is only a text', () => {
  expect(readWorkbook(encoded('a,b\n=1+1,@x\n', 'utf-8'), 'x.csv').sheets[0]?.rows[1]).toEqual(['=1+1', '@x'])
})
