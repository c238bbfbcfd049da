import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutralised, neutralisedInCsv, unneutralised } from './neutralise.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Cell } from './workbook.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const columns = [{ header: 'Име' }, { header: 'Release' }, { header: 'n' }, { header: 'ok' }]
const rows: Cell[][] = [
  ['Șerban; "Țuță", Æ', { day: '2026-12-01' }, -5, true],
  ['two\nlines', null, 1.5, false],
]

test('an exported Excel file comes back with its texts, days and numbers', async () => {
  const bytes = await writeXlsx({ sheetName: 'Освобождаване: [2026]/*', columns, rows })
  const [sheet] = readWorkbook(bytes, 'x.xlsx').sheets
  expect(sheet).toMatchObject({
    name: 'Освобождаване   2026',
    rows: [['Име', 'Release', 'n', 'ok'], ...rows],
  })
})

test.each([
  ['en', ','],
  ['nb', ';'],
  ['bg', ';'],
  ['ro', ';'],
] as const)('an exported text file for %s has its mark and its delimiter', (language, delimiter) => {
  const bytes = writeCsv({ columns, rows, language })
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const workbook = readWorkbook(bytes, 'x.csv')
  expect(workbook.text).toEqual({ encoding: 'utf-8', delimiter, certain: true })
  expect(workbook.sheets[0]?.rows[1]).toEqual(['Șerban; "Țuță", Æ', '2026-12-01', '-5', 'true'])
})

test.each(['=1+1', '+47 900', '-x', '@sum', '\tx', '\rx', '＝1'])(
  '“%s” cannot become a formula',
  async (text) => {
    const content = { columns: [{ header: text }, { header: 'b' }], rows: [[text, 'b']] }
    const fromXlsx = readWorkbook(await writeXlsx({ sheetName: 's', ...content }), 'x.xlsx')
    const fromCsv = readWorkbook(writeCsv({ ...content, language: 'en' }), 'x.csv')
    for (const workbook of [fromXlsx, fromCsv])
      for (const row of workbook.sheets[0]?.rows ?? []) expect(row[0]).toMatch(/^'/)
  },
)

test.each([
  ['x;=cmd', "x;'=cmd"],
  ['x,"=cmd"', `x,"'=cmd"`],
  ['a;-1;@b', "a;'-1;'@b"],
])('“%s” cannot become one where a spreadsheet splits it elsewhere', (text, harmless) => {
  const content = { columns: [{ header: 'a' }, { header: 'b' }], rows: [['first', text]] }
  for (const language of ['en', 'nb'] as const) {
    const written = new TextDecoder().decode(writeCsv({ ...content, language }))
    expect(written).toContain(`"${harmless.replaceAll('"', '""')}"`)
  }
  expect(unneutralised(harmless)).toBe(text)
})

test('a telephone number in a sentence stays as it was typed', () => {
  expect(neutralisedInCsv('Call her sister, +47 900 00 000; tomorrow')).toBe(
    'Call her sister, +47 900 00 000; tomorrow',
  )
})

test('what was made harmless on the way out is the same again on the way in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/(^|[;,\t\r\n])"*'[=+\-@\t\r\n]/.test(text))
      expect(unneutralised(neutralised(text))).toBe(text)
      expect(unneutralised(neutralisedInCsv(text))).toBe(text)
    }),
  )
})
