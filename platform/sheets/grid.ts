import { refuseAboveLimits } from './refusals.ts'
import type { Cell, Limits } from './workbook.ts'

export type Grid = { rows: Cell[][]; put(row: number, column: number, cell: Cell): void }

/** Collects cells by place (counted from 0). Only what is not blank counts against the limits: formatted empty rows are common. */
export function newGrid(limits: Limits, rowsBefore = 0): Grid {
  const rows: Cell[][] = []
  return {
    rows,
    put(row, column, cell) {
      if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return
      refuseAboveLimits(rowsBefore + row + 1, column + 1, limits)
      while (rows.length <= row) rows.push([])
      const cells = rows[row]!
      while (cells.length < column) cells.push(null)
      cells[column] = cell
    },
  }
}
