import { type Cell, cellText, isBlank } from '#platform/sheets/workbook.ts'
import { cleanText } from './clean-text.ts'
import { fieldOfHeader, sensitivityOfHeader } from './match-columns.ts'
import { folded } from './words.ts'

/** A list found in a sheet. Rows are numbered as the sheet shows them, from 1. */
export type Table = {
  /** What stands above the headers: titles, the day of the list, who made it. */
  titles: string[]
  headerRows: number[]
  headers: string[]
  rows: { row: number; cells: Cell[] }[]
}

const rowsLookedAt = 30

/** Finds the list: its one or two header rows below titles and blank rows, and its headers put together. */
export function guessTable(rows: readonly Cell[][]): Table {
  return tableOf(rows, guessHeaderRows(rows))
}

/** The list when somebody has said which rows (numbered from 1) are its headers; none at all is an answer too. */
export function tableOf(rows: readonly Cell[][], headerRows: readonly number[]): Table {
  const heads = headerRows.map((row) => rows[row - 1] ?? [])
  const last = Math.max(0, ...headerRows)
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const headers = headersOf(heads, width)
  const above = rows.slice(0, Math.max(0, Math.min(...headerRows, Number.POSITIVE_INFINITY) - 1))
  return {
    titles: headerRows.length > 0 ? above.flatMap((cells) => cells.map(cleanText).filter(Boolean)) : [],
    headerRows: [...headerRows],
    headers,
    rows: rows.slice(last).map((cells, at) => ({ row: last + at + 1, cells })),
  }
}

function headersOf([first = [], second]: Cell[][], width: number): string[] {
  const columns = Array.from({ length: width }, (_, column) => column)
  const lower = second?.map(oneLine)
  const upper = columns.map((column) => oneLine(first[column] ?? null))
  if (!lower) return upper
  let group = ''
  return columns.map((column) => {
    const sub = lower[column] ?? ''
    // A title over several columns is merged: it stands in the first of them only.
    if (upper[column] !== '') group = upper[column] ?? ''
    else if (sub === '') group = ''
    return standsAlone(sub, group) ? sub : [upper[column] || (sub && group), sub].filter(Boolean).join(' ')
  })
}

/** "Birth date" under "Participant" needs no more words; "name" under "Next of kin" does. */
function standsAlone(sub: string, group: string): boolean {
  const of = fieldOfHeader(group)?.meaning
  return fieldOfHeader(sub)?.whole === true && of !== 'contact' && of !== 'responsible'
}

const oneLine = (cell: Cell) =>
  cleanText(cell)
    .replaceAll('\n', ' ')
    .replace(/- (?=\p{Ll})/gu, '')

function guessHeaderRows(rows: readonly Cell[][]): number[] {
  let best = { rows: [] as number[], score: 1 }
  for (let at = 0; at < Math.min(rows.length, rowsLookedAt); at++) {
    const [first = [], second = []] = [rows[at], rows[at + 1]]
    if (!isHeaderLike(first)) continue
    const one = recognised(headersOf([first], first.length))
    if (one > best.score) best = { rows: [at + 1], score: one }
    if (!isSecondHeader(first, second)) continue
    const two = recognised(headersOf([first, second], Math.max(first.length, second.length)))
    if (two > Math.max(best.score, one)) best = { rows: [at + 1, at + 2], score: two }
  }
  return best.rows.length > 0 ? best.rows : firstRowOfWords(rows)
}

/** How many different things the headers name. Whole matches count double: "Name" is a header, "in the name of" is a title. */
function recognised(headers: string[]): number {
  const fields = new Map<string, number>()
  for (const header of headers) {
    const match = fieldOfHeader(header) ?? sensitivityOfHeader(header)
    if (match) fields.set(match.meaning, Math.max(fields.get(match.meaning) ?? 0, match.whole ? 2 : 1))
  }
  return [...fields.values()].reduce((sum, weight) => sum + weight, 0)
}

const filled = (cells: readonly Cell[]) => cells.filter((cell) => !isBlank(cell))

/** Headers are words, more than one of them, and short; a row of data mostly holds a number or a day. */
function isHeaderLike(cells: readonly Cell[]): boolean {
  const words = filled(cells)
  return (
    words.length >= 2 &&
    words.every((cell) => typeof cell === 'string' && cell.length <= 80 && !isDateLike(cell))
  )
}

const isDateLike = (text: string) => /\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{4}-\d{2}|\+?\d[\d ]{5,}|@/.test(text)

/** A second header row names parts of what stands merged above it, and itself reads like headers. */
function isSecondHeader(first: readonly Cell[], second: readonly Cell[]): boolean {
  const words = filled(second)
  if (words.length === 0 || !words.every((cell) => typeof cell === 'string' && !isDateLike(cell)))
    return false
  const fillsGap = second.some((cell, column) => !isBlank(cell) && isBlank(first[column] ?? null))
  const known = words.filter((cell) => isPart(cellText(cell)) || fieldOfHeader(cellText(cell))?.whole)
  return fillsGap && known.length * 2 >= words.length
}

// Words that say little alone and much under a title.
const parts = new Set(
  'date day kind type first last given family name dato dag fornavn etternavn slag дата ден вид собствено фамилно бащино data ziua tip nume prenume'.split(
    ' ',
  ),
)
const isPart = (text: string) => parts.has(folded(text))

/** Without a known word: the first row of words with a row below it that is just as wide. */
function firstRowOfWords(rows: readonly Cell[][]): number[] {
  const at = rows
    .slice(0, rowsLookedAt)
    .findIndex((cells, row) => isHeaderLike(cells) && filled(rows[row + 1] ?? []).length > 1)
  return at < 0 ? [] : [at + 1]
}
