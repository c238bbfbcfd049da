import type { Cell } from '#platform/sheets/workbook.ts'

/** Cells between bars: `@2026-12-01` is a date, `#12` a number, ⏎ a new line in the cell, the rest text. */
export const tableIn = (text: string): Cell[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? [] : line.split('|').map((cell) => cellIn(cell.trim()))))

function cellIn(text: string): Cell {
  if (text === '') return null
  if (text.startsWith('@')) return { day: text.slice(1) }
  return text.startsWith('#') ? Number(text.slice(1)) : text.replaceAll('⏎', '\n')
}
