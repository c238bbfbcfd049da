import type { Language } from '#platform/texts/languages.ts'
import { neutralisedInCsv } from './neutralise.ts'
import { type Cell, cellText } from './workbook.ts'

export type CsvContent = { columns: { header: string }[]; rows: Cell[][]; language: Language }

/** A text file that spreadsheets open without asking: UTF-8 with its mark, and the delimiter that the country's Excel expects. */
export function writeCsv({ columns, rows, language }: CsvContent): Uint8Array {
  const delimiter = language === 'en' ? ',' : ';'
  const line = (cells: Cell[]) => cells.map(field).join(delimiter)
  const lines = [line(columns.map((column) => column.header)), ...rows.map(line)]
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' ? neutralisedInCsv(cell) : cellText(cell)
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
