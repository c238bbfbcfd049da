import type { Archive } from './archive.ts'
import { newGrid } from './grid.ts'
import { dayOfSerial } from './serial.ts'
import type { Cell, Epoch, Limits, Sheet } from './workbook.ts'
import { type Attributes, readXml } from './xml.ts'

type Shared = { strings: string[]; isDateStyle: boolean[]; epoch: Epoch }
type Area = { top: number; left: number; bottom: number; right: number }

/** Reads one sheet. What a formula says is never looked at, only the value that was saved with it. */
export function readXlsxSheet(
  archive: Archive,
  path: string,
  shared: Shared,
  limits: Limits,
  rowsBefore: number,
): Pick<Sheet, 'rows' | 'formulasWithoutValue'> {
  const grid = newGrid(limits, rowsBefore)
  const merged: Area[] = []
  let [row, column, formulasWithoutValue] = [-1, -1, 0]
  let cell: Attributes = {}
  let [text, inValue, inPhonetic, hasFormula] = ['', false, false, false]
  readXml(archive, path, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes.r ? Number(attributes.r) - 1 : row + 1
        column = -1
      } else if (name === 'c') {
        const place = placeOf(attributes.r)
        column = place?.column ?? column + 1
        row = place?.row ?? row
        cell = attributes
        text = ''
        hasFormula = false
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'f') hasFormula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'mergeCell') {
        const area = areaOf(attributes.ref)
        if (area) merged.push(area)
      }
    },
    text(piece) {
      if (inValue && !inPhonetic) text += piece
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c') {
        if (hasFormula && text === '' && cell.t !== 'str') formulasWithoutValue++
        grid.put(row, column, cellOf(text, cell, shared))
      }
    },
  })
  blankCovered(grid.rows, merged)
  return { rows: grid.rows, formulasWithoutValue }
}

function cellOf(text: string, { t: type = 'n', s: style }: Attributes, shared: Shared): Cell {
  if (text === '') return null
  if (type === 's') return shared.strings[Number(text)] ?? null
  if (type === 'b') return text === '1'
  if (type === 'd') return /^\d{4}-\d{2}-\d{2}/.test(text) ? { day: text.slice(0, 10) } : text
  if (type !== 'n') return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const day = shared.isDateStyle[Number(style ?? 0)] ? dayOfSerial(number, shared.epoch) : null
  return day === null ? number : { day }
}

function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '')
  if (!parts) return null
  let column = 0
  for (const letter of parts[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(parts[2]) - 1, column: column - 1 }
}

function areaOf(reference: string | undefined): Area | null {
  const [from, to] = (reference ?? '').split(':').map(placeOf)
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}

/** Only the first cell of a merged area is seen on the sheet; values left over below it are not. */
function blankCovered(rows: Cell[][], areas: Area[]): void {
  // More merged areas than this are no list; the sum keeps a made-up file from costing time.
  let left = 1_000_000
  for (const { top, left: first, bottom, right } of areas) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row]!
      for (let column = first; column <= Math.min(right, cells.length - 1); column++) {
        if (left-- <= 0) return
        if (row !== top || column !== first) cells[column] = null
      }
    }
  }
}
