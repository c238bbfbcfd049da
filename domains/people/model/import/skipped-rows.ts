import { monthOf } from '#platform/sheets/months.ts'
import { type Cell, cellText, isBlank } from '#platform/sheets/workbook.ts'
import { cleanText } from './clean-text.ts'
import type { Table } from './guess-table.ts'
import type { SkippedRow } from './imported-person.ts'
import { folded } from './words.ts'

const totals =
  /^(grand total|sub ?total|total\w*|sum|sum totalt|totalt|i alt|antall|delsum|count|общо|всичко|сума|сбор|брой|междинен сбор|в т ч|numar|nr persoane)( |$)/u

/** Says why a row that is not blank holds no person: a total, a heading, or the headers once more. */
export function whySkipped(cells: readonly Cell[], table: Table): SkippedRow['why'] | null {
  const filled = cells.filter((cell) => !isBlank(cell))
  const [first] = filled
  const text = folded(cleanText(first))
  if (filled.length > 1 && filled.every((cell) => isHeader(cell, table))) return 'repeated-header'
  // A total has its word first and little but numbers after it; nobody is called so.
  const others = filled.slice(1).filter((cell) => !/^[\d\s.,%]+$/.test(cellText(cell)))
  if (totals.test(text) && others.length <= 1) return 'total'
  return filled.length === 1 && typeof first === 'string' && isHeading(first) ? 'heading' : null
}

const isHeader = (cell: Cell, table: Table) => {
  const text = folded(cleanText(cell))
  return table.headers.some((header) => ` ${folded(header)} `.includes(` ${text} `))
}

/** A text alone in its row that names a place, a month or ends with a colon heads the rows below it. */
function isHeading(text: string): boolean {
  const clean = cleanText(text)
  const words = folded(clean).split(' ')
  return (
    clean.endsWith(':') ||
    words.some((word) => places.some((place) => word.startsWith(place))) ||
    (words.some((word) => word.length > 3 && monthOf(word) > 0) && words.some((word) => /^\d{4}$/.test(word)))
  )
}

const places = [
  'fengsel',
  'anstalt',
  'avdeling',
  'prison',
  'wing',
  'затвор',
  'отделение',
  'penitenciar',
  'sectia',
  'seksjon',
]
