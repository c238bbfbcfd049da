/** What stands in a cell. A day is what the sheet shows as a date; a formula is only ever its last computed value. */
export type Cell = string | number | boolean | null | { day: string }

/** `rows[0]` is row 1 of the sheet; blanks at the end of a row or sheet are left out. */
export type Sheet = {
  name: string
  hidden: boolean
  rows: Cell[][]
  /** Formulas that were saved without a computed value: nobody computes them here, so their cells are blank. */
  formulasWithoutValue: number
}

export type Workbook = {
  format: 'xlsx' | 'ods' | 'csv'
  sheets: Sheet[]
  /** The day that the number 1 means in this workbook; some old Mac files count from 1904. */
  epoch: Epoch
  /** How a text file was read; `certain` is false where encoding was guessed from the letters. */
  text?: { encoding: TextEncoding; delimiter: Delimiter; certain: boolean }
}

export type Epoch = 1900 | 1904

export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
] as const
export type TextEncoding = (typeof textEncodings)[number]

export const delimiters = [';', '\t', ','] as const
export type Delimiter = (typeof delimiters)[number]

export type Limits = { fileBytes: number; unpackedBytes: number; rows: number; columns: number }

/** Far above any list of people, far below what would hurt the server. Rows are counted over all sheets. */
export const usualLimits: Limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
}

/** Numbers as the sheet's text would show them, days as ISO; null is the empty text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

export const isBlank = (cell: Cell | undefined): boolean => cellText(cell).trim() === ''
