import { describe, expect, test } from 'vitest'
import { Problem } from '#platform/problem.ts'
import { type ReadingOptions, readWorkbook } from './read-workbook.ts'
import { encoded, odsTable, rawOds, rawXlsx } from './testing/make-files.ts'

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
const rowsOf = (bytes: Uint8Array) => readWorkbook(bytes, 'list.xlsx').sheets[0]?.rows

function refusal(bytes: Uint8Array, options?: ReadingOptions, name = 'list.xlsx') {
  try {
    readWorkbook(bytes, name, options)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.reasons[0]
    throw error
  }
  return null
}

describe('an Excel workbook', () => {
  test('is read as texts, numbers, days and yes or no, each in its place', () => {
    const cells = `<row r="1">${text('A1', 'Иван')}<c r="B1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" s="1"><v>46357</v></c><c r="B3"><v>46357</v></c><c r="D3" t="b"><v>1</v></c></row>`
    const strings = ['<si><t>a</t></si>', '<si><r><t>Kari </t></r><r><t>Ås</t></r><rPh><t>no</t></rPh></si>']
    expect(rowsOf(rawXlsx([{ name: 'List', cells }], { strings }))).toEqual([
      ['Иван', 'Kari Ås'],
      [],
      [{ day: '2026-12-01' }, 46357, null, true],
    ])
  })

  test('shows a number as a day only where its format says so; a time of day is no day', () => {
    const cells =
      '<row><c s="1"><v>46357.75</v></c><c s="3"><v>46357</v></c><c s="2"><v>0.5</v></c><c s="0"><v>1.5</v></c></row>'
    expect(rowsOf(rawXlsx([{ name: 'x', cells }]))).toEqual([
      [{ day: '2026-12-01' }, { day: '2026-12-01' }, 0.5, 1.5],
    ])
  })

  test('counts from 1904 where it was made on an old Mac', () => {
    const cells = '<row><c s="1"><v>44895</v></c></row>'
    const workbook = readWorkbook(rawXlsx([{ name: 'x', cells }], { date1904: true }), 'x.xlsx')
    expect(workbook).toMatchObject({ epoch: 1904, sheets: [{ rows: [[{ day: '2026-12-01' }]] }] })
  })

  test('gives the saved value of a formula and never computes one', () => {
    const cells = `<row><c><f>1+1</f><v>7</v></c><c t="str"><f>HYPERLINK("http://evil.example","x")</f><v>seen</v></c>
      <c><f>WEBSERVICE("http://evil.example")</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
    expect(readWorkbook(rawXlsx([{ name: 'x', cells }]), 'x.xlsx').sheets[0]).toMatchObject({
      rows: [[7, 'seen', null, '#DIV/0!']],
      formulasWithoutValue: 1,
    })
  })

  test('names its hidden sheets', () => {
    const cells = '<row><c><v>1</v></c></row>'
    const bytes = rawXlsx([
      { name: 'Nå', cells },
      { name: 'Gammel', state: 'hidden', cells },
      { name: 'Skjult', state: 'veryHidden', cells },
    ])
    const sheets = readWorkbook(bytes, 'x.xlsx').sheets.map(({ name, hidden }) => [name, hidden])
    expect(sheets).toEqual([
      ['Nå', false],
      ['Gammel', true],
      ['Skjult', true],
    ])
  })

  test('has values only in the first cell of a merged area', () => {
    const cells = `<row r="1">${text('A1', 'Title')}${text('B1', 'left over')}</row><row r="2">${text('A2', 'below')}</row>`
    const after = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    expect(rowsOf(rawXlsx([{ name: 'x', cells, after }]))).toEqual([['Title', null], ['below']])
  })

  test('may have formatted but empty cells down to its last row', () => {
    const cells = `<row r="1">${text('A1', 'a')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`
    expect(rowsOf(rawXlsx([{ name: 'x', cells }]))).toEqual([['a']])
  })
})

describe('an OpenDocument sheet', () => {
  test('is read as texts, numbers, days and yes or no, with lines kept apart', () => {
    const rows = [
      ['Списък', null],
      [{ day: '2026-12-01' }, 12.5, true, 'Ана\nМария'],
    ]
    expect(rowsOf(rawOds(odsTable('Лист', rows)))).toEqual([['Списък'], rows[1]])
  })

  test('repeats what it says is repeated, and blanks to the edge are nothing', () => {
    const cell =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
    const edge = '<table:table-cell table:number-columns-repeated="16382"/>'
    const bytes =
      rawOds(`<table:table table:name="t"><table:table-row table:number-rows-repeated="2">${cell}${edge}</table:table-row>
      <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`)
    expect(rowsOf(bytes)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ])
  })

  test('keeps comments and formulas out of its cells, and names hidden sheets', () => {
    const bytes =
      rawOds(`<table:table table:name="t" table:style-name="hid"><table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="7">
      <office:annotation><text:p>secret</text:p></office:annotation><text:p>7</text:p></table:table-cell></table:table-row></table:table>`)
    expect(readWorkbook(bytes, 'x.ods').sheets).toMatchObject([{ name: 't', hidden: true, rows: [[7]] }])
  })
})

describe('what cannot be opened is refused with its reason', () => {
  const cells = '<row><c><v>1</v></c></row>'
  const good = rawXlsx([{ name: 'x', cells }])

  test('a file larger than 20 MB', () => {
    expect(refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
      code: 'file-too-large',
      field: 'file',
      values: { megabytes: 20 },
    })
  })

  test('a small file that unpacks without end, whatever size it declares', () => {
    const bomb = rawXlsx([{ name: 'x', cells: `<row><c t="str"><v>${' '.repeat(12_000_000)}</v></c></row>` }])
    expect(bomb.length).toBeLessThan(100_000)
    // Let the file say that it unpacks to ten bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect(refusal(bomb)?.code).toBe('file-unpacks-too-large')
    // Not so dense, but too much all the same.
    const letters = Array.from(
      { length: 4000 },
      (_, at) => `<row>${text(`A${at + 1}`, `${at * at * 7919}`)}</row>`,
    )
    const large = rawXlsx([{ name: 'x', cells: letters.join('') }])
    expect(refusal(large)).toBe(null)
    expect(refusal(large, { limits: { unpackedBytes: 200_000 } })?.code).toBe('file-unpacks-too-large')
  })

  test('a text that refers to itself a billion times', () => {
    const evil =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    expect(
      refusal(rawXlsx([{ name: 'x', cells }], { files: { 'xl/worksheets/sheet1.xml': evil } }))?.code,
    ).toBe('file-damaged')
  })

  test('too many rows or columns, counted over all sheets', () => {
    const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>1</v></c></row>`
    const limits = { rows: 5, columns: 3 }
    const two = rawXlsx([
      { name: 'a', cells: row(3) },
      { name: 'b', cells: row(3) },
    ])
    expect(refusal(two, { limits })).toMatchObject({ code: 'too-many-rows', values: { most: 5 } })
    const wide = rawXlsx([{ name: 'a', cells: '<row r="1"><c r="D1"><v>1</v></c></row>' }])
    expect(refusal(wide, { limits })?.code).toBe('too-many-columns')
    expect(refusal(rawXlsx([{ name: 'a', cells: row(50_001) }]))?.code).toBe('too-many-rows')
    const csv = encoded('a;b\n'.repeat(6), 'utf-8')
    expect(refusal(csv, { limits })?.code).toBe('too-many-rows')
    const repeated = rawOds(
      '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row></table:table>',
    )
    expect(refusal(repeated)?.code).toBe('too-many-columns')
  })

  test('a password, in Excel and in LibreOffice', () => {
    const container = new Uint8Array(2048)
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(refusal(container)?.code).toBe('old-spreadsheet-format')
    container.set(encoded('EncryptedPackage', 'utf-16le'), 1024)
    expect(refusal(container)?.code).toBe('password-protected')
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect(refusal(rawOds(odsTable('x', [['a']]), { 'META-INF/manifest.xml': manifest }))?.code).toBe(
      'password-protected',
    )
  })

  test('a picture, a PDF, a web page, another zip, a cut-off file, an empty one', () => {
    expect(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2]))?.code).toBe(
      'not-a-spreadsheet',
    )
    expect(refusal(encoded('%PDF-1.7 and so on', 'utf-8'))?.code).toBe('not-a-spreadsheet')
    expect(refusal(encoded('<html><table></table></html>', 'utf-8'), {}, 'list.xls')?.code).toBe(
      'not-a-spreadsheet',
    )
    expect(refusal(rawOds('').subarray(0, 300))?.code).toBe('file-damaged')
    expect(refusal(good.subarray(0, good.length - 40))?.code).toBe('file-damaged')
    expect(refusal(new Uint8Array(0))?.code).toBe('file-empty')
    expect(refusal(encoded('\n ; ;\n', 'utf-8'))?.code).toBe('file-empty')
  })
})
