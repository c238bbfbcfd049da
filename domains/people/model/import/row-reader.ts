import { type DayOptions, readDay } from '#platform/sheets/read-day.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { cleanText } from './clean-text.ts'
import type { ImportField, Mapping } from './fields.ts'
import type { Table } from './guess-table.ts'
import type { ImportEffect, ImportProblem, ImportProblemCode } from './imported-person.ts'

/** Reads the mapped cells of one row and keeps what is wrong with them. */
export type RowReader = {
  row: number
  text(field: ImportField): string
  /** The cells of the field that are not blank, in the order of their columns. */
  texts(field: ImportField): string[]
  cell(field: ImportField): Cell
  has(field: ImportField): boolean
  /** A day, `unknown`, or null where nothing or nothing readable stands. */
  day(field: ImportField, options: DayOptions, instead?: Cell): string | 'unknown' | null
  complain(field: ImportField, code: ImportProblemCode, complaint: Complaint): void
}

type Complaint = { values?: Record<string, string | number>; effect?: ImportEffect }

export function rowReader(
  { row, cells }: Table['rows'][number],
  mapping: Mapping,
  headers: readonly string[],
  problems: ImportProblem[],
): RowReader {
  const columnsOf = (field: ImportField) => mapping.flatMap((to) => (to.field === field ? [to.column] : []))

  const complain: RowReader['complain'] = (field, code, { values = {}, effect = 'value-left-out' }) => {
    const at = columnsOf(field)[0]
    const column = (at === undefined ? '' : headers[at]) || letterOf(at ?? 0)
    problems.push({ row, column, field, code, values, effect })
  }

  // A cell is looked at several times, but what is wrong with it is said once.
  const known = new Map<number, string>()
  const cleaned = (field: ImportField, at: number): string => {
    const found = known.get(at) ?? checked(field, at)
    known.set(at, found)
    return found
  }

  const checked = (field: ImportField, at: number): string => {
    const text = cleanText(cells[at])
    if (!/^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?$/.test(text)) return within(field, text)
    complain(field, 'cell-has-error', { values: { value: text } })
    return ''
  }

  const within = (field: ImportField, text: string): string => {
    const most = longest[field] ?? 200
    if (text.length <= most) return text
    complain(field, 'text-too-long', { values: { most } })
    return ''
  }

  const texts = (field: ImportField) =>
    columnsOf(field)
      .map((at) => cleaned(field, at))
      .filter((text) => text !== '')

  const cell = (field: ImportField): Cell => cells[columnsOf(field)[0] ?? -1] ?? null

  return {
    row,
    texts,
    text: (field) => texts(field)[0] ?? '',
    cell,
    has: (field) => columnsOf(field).length > 0,
    complain,
    day(field, options, instead) {
      const at = columnsOf(field)[0]
      const found =
        instead ?? (typeof cell(field) === 'string' && at !== undefined ? cleaned(field, at) : cell(field))
      const reading = readDay(found, options)
      if ('day' in reading) return reading.day
      if ('unknown' in reading) return 'unknown'
      if ('problem' in reading) complain(field, reading.problem, { values: { value: reading.value } })
      return null
    },
  }
}

const longest: Partial<Record<ImportField, number>> = {
  ...{ fullName: 300, familyFirst: 300, given: 120, fathersName: 120, family: 120, called: 120 },
  ...{ phone: 50, email: 254, contact: 1000, note: 2000 },
}

/** The letter over a column, as the sheet shows it. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
