import type { Archive } from './archive.ts'
import { newGrid } from './grid.ts'
import { refuseFile } from './refusals.ts'
import type { Cell, Limits, Sheet, Workbook } from './workbook.ts'
import { type Attributes, readXml } from './xml.ts'

/** Reads the sheets of an OpenDocument spreadsheet. */
export function readOds(archive: Archive, limits: Limits): Workbook {
  if (archive.has('META-INF/manifest.xml')) refuseEncrypted(archive)
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let rowsBefore = 0
  let sheet: ReturnType<typeof sheetReader> | null = null
  // Comments, drawings and remembered changes have paragraphs and cells of their own.
  let asideDepth = 0
  readXml(archive, 'content.xml', {
    open(name, attributes) {
      if (asides.has(name)) asideDepth++
      if (asideDepth > 0) return
      if (name === 'style') style = attributes['style:name'] ?? ''
      if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
      if (name === 'table' && !sheet) {
        const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '')
        sheet = sheetReader(limits, rowsBefore)
        sheets.push({
          name: attributes['table:name'] ?? '',
          hidden,
          rows: sheet.rows,
          formulasWithoutValue: 0,
        })
      } else sheet?.open(name, attributes)
    },
    text(piece) {
      if (asideDepth === 0) sheet?.text(piece)
    },
    close(name) {
      if (asides.has(name)) asideDepth--
      else if (asideDepth > 0 || !sheet) return
      else if (name === 'table') {
        rowsBefore += sheet.rows.length
        sheet = null
      } else sheet.close(name)
    },
  })
  return { format: 'ods', sheets, epoch: 1900 }
}

const asides = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'custom-shape', 'detective'])

function sheetReader(limits: Limits, rowsBefore: number) {
  const grid = newGrid(limits, rowsBefore)
  let [row, column, rowRepeats, inParagraph] = [0, 0, 1, 0]
  let cell: Attributes = {}
  let [text, paragraphs] = ['', 0]
  let current: [column: number, value: Cell][] = []
  return {
    rows: grid.rows,
    open(name: string, attributes: Attributes) {
      if (name === 'table-row') {
        rowRepeats = repeats(attributes['table:number-rows-repeated'])
        column = 0
        current = []
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes
        text = ''
        paragraphs = 0
      } else if (name === 'p') {
        if (paragraphs++ > 0) text += '\n'
        inParagraph++
      } else if (inParagraph > 0) {
        if (name === 's') text += ' '.repeat(Math.min(repeats(attributes['text:c']), 100))
        if (name === 'tab') text += '\t'
        if (name === 'line-break') text += '\n'
      }
    },
    text(piece: string) {
      if (inParagraph > 0) text += piece
    },
    close(name: string) {
      if (name === 'p') inParagraph--
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        const times = repeats(cell['table:number-columns-repeated'])
        const value = name === 'table-cell' ? cellOf(cell, text) : null
        // Blank cells are repeated up to the sheet's edge, others are checked against the limits one by one.
        if (value !== null)
          for (let n = 0; n < times && n <= limits.columns; n++) current.push([column + n, value])
        column += times
      } else if (name === 'table-row') {
        if (current.length > 0)
          for (let n = 0; n < rowRepeats; n++) for (const [at, value] of current) grid.put(row + n, at, value)
        row += rowRepeats
      }
    },
  }
}

const repeats = (attribute: string | undefined) => Math.max(1, Number(attribute ?? 1) || 1)

function cellOf(cell: Attributes, shown: string): Cell {
  const isError = cell['calcext:value-type'] === 'error'
  const date = cell['office:date-value'] ?? ''
  switch (isError ? 'string' : cell['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(cell['office:value'] ?? shown)
    case 'boolean':
      return cell['office:boolean-value'] === 'true'
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(date) ? { day: date.slice(0, 10) } : shown
    case undefined:
      return null
    default:
      return (shown || cell['office:string-value'] || '').trim() === ''
        ? null
        : shown || (cell['office:string-value'] ?? null)
  }
}

function refuseEncrypted(archive: Archive): void {
  readXml(archive, 'META-INF/manifest.xml', {
    open(name) {
      if (name === 'encryption-data' || name === 'encrypted-key') refuseFile('password-protected')
    },
  })
}
