import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Cell, TextEncoding } from '../workbook.ts'

/** The bytes of a text in an encoding; a letter that the encoding lacks is an error. */
export function encoded(text: string, encoding: TextEncoding, mark = false): Uint8Array {
  if (encoding === 'utf-8') return strToU8((mark ? '\ufeff' : '') + text)
  if (encoding.startsWith('utf-16')) return wide((mark ? '\ufeff' : '') + text, encoding === 'utf-16le')
  const table = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const zipped = (files: Record<string, string>, more: Zippable = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...more,
  })

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export type RawSheet = { name: string; state?: string; cells: string; after?: string }

/** An xlsx from the XML of its rows. Style 1 is dd.mm.yyyy, 2 is hh:mm, 3 is the built-in date format, 0 shows plain numbers. */
export function rawXlsx(
  sheets: RawSheet[],
  { date1904 = false, strings = [] as string[], files = {} } = {},
): Uint8Array {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, id: at + 1 }))
  const relations = numbered.map(
    ({ id }) => `<Relationship Id="r${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  )
  return zipped({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${xml}<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${numbered
      .map(
        ({ id, name, state }) =>
          `<sheet name="${escaped(name)}" sheetId="${id}" ${state ? `state="${state}"` : ''} r:id="r${id}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${strings.join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ id, cells, after = '' }) => [
        `xl/worksheets/sheet${id}.xml`,
        `${xml}<worksheet xmlns="${main}"><sheetData>${cells}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...files,
  })
}

const odsMimetype = 'application/vnd.oasis.opendocument.spreadsheet'
const odsNames = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

// A fixed time, so that the same rows make the same bytes.
const mtime = '2026-11-20T12:00:00'

/** An ods from the XML of its tables, as LibreOffice would write them. */
export function rawOds(tables: string, files: Record<string, string> = {}): Uint8Array {
  const content = `${xml}<office:document-content ${odsNames} office:version="1.3"><office:automatic-styles><style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  const manifest = `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odsMimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  const mimetype: Zippable = { mimetype: [strToU8(odsMimetype), { level: 0 }] }
  const texts = Object.entries({ 'content.xml': content, 'META-INF/manifest.xml': manifest, ...files })
  const entries = Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...mimetype, ...entries }, { mtime })
}

/** One table of an ods with these rows; `spans` says over how many columns the first cell of a row is merged. */
export function odsTable(name: string, rows: Cell[][], spans: Record<number, number> = {}): string {
  const lines = rows.map((row, at) => {
    const span = spans[at] ?? 1
    const cells =
      row.length === 0
        ? '<table:table-cell/>'
        : row.map((cell, column) => odsCell(cell, column === 0 ? span : 1)).join('')
    return `<table:table-row>${cells}</table:table-row>`
  })
  return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`
}

function odsCell(cell: Cell, span: number): string {
  const merged = span > 1 ? ` table:number-columns-spanned="${span}" table:number-rows-spanned="1"` : ''
  const covered = span > 1 ? `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>` : ''
  const of = (attributes: string, text: string) =>
    `<table:table-cell ${attributes}${merged}>${text
      .split('\n')
      .map((line) => `<text:p>${escaped(line)}</text:p>`)
      .join('')}</table:table-cell>${covered}`
  if (cell === null) return '<table:table-cell/>'
  if (typeof cell === 'object')
    return of(`office:value-type="date" office:date-value="${cell.day}"`, cell.day)
  if (typeof cell === 'number') return of(`office:value-type="float" office:value="${cell}"`, String(cell))
  if (typeof cell === 'boolean')
    return of(`office:value-type="boolean" office:boolean-value="${cell}"`, String(cell).toUpperCase())
  return of('office:value-type="string"', cell)
}
