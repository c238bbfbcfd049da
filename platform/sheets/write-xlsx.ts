import { neutralised } from './neutralise.ts'
import { serialOfDay } from './serial.ts'
import type { Cell } from './workbook.ts'

export type XlsxContent = {
  sheetName: string
  columns: { header: string; width?: number }[]
  rows: Cell[][]
}

/** One sheet with a bold header that stays in view; days are real dates, and no text can become a formula. */
export async function writeXlsx({ sheetName, columns, rows }: XlsxContent): Promise<Uint8Array> {
  // Loaded by the first who wants a sheet.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const header = columns.map((column) => ({
    value: neutralised(column.header),
    type: String,
    fontWeight: 'bold' as const,
  }))
  return writeXlsxFile([header, ...rows.map((row) => row.map(xlsxCell))], {
    sheet: tidySheetName(sheetName),
    columns: columns.map((column) => ({ width: column.width ?? 18 })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: neutralised(cell), type: String }
  if (typeof cell === 'object') return { value: serialOfDay(cell.day), type: Number, format: 'dd.mm.yyyy' }
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: Boolean }
}

/** Excel allows 31 characters for a sheet's name, and not these. */
const tidySheetName = (name: string) =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31) || 'Landfall'
