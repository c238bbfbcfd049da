import { refuse } from '#platform/problem.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { type Cell, cellText, type Workbook } from '#platform/sheets/workbook.ts'
import {
  colleagueNamed,
  findTwins,
  guessTable,
  type ImportedPerson,
  type ImportProblem,
  type KnownColleague,
  keyOf,
  letterOf,
  matchColumns,
  type OwnUnit,
  type RememberedColumns,
  readAsOne,
  readRows,
  type Table,
  tableOf,
  unitNamed,
} from '../../model/import/index.ts'
import type { ImportColumn } from '../../model/import-api.ts'
import type { Likeness } from '../../model/same-person.ts'
import { isInCustody } from '../../model/status.ts'
import type { ListReading } from './list-reading.ts'
import type { ImportSettings } from './settings.ts'

/** What the house knows that a list is compared with. */
export type House = {
  unitId: string
  units: OwnUnit[]
  colleagues: KnownColleague[]
  existing: Likeness[]
  remembered: RememberedColumns
  today: string
}

/** Reads the whole list: what it is, who is in it, what is wrong with it, and whom of them the house may know already. */
export function readList(
  bytes: Uint8Array,
  fileName: string,
  settings: ImportSettings,
  house: House,
): ListReading {
  const { encoding, delimiter, releaseKind } = settings
  const workbook = readWorkbook(bytes, fileName, {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
  })
  const sheet = settings.sheet ?? likeliestSheet(workbook)
  const rows = workbook.sheets[sheet]?.rows ?? refuse({ code: 'import-sheet-unknown', field: 'sheet' })
  const table = settings.headerRows ? tableOf(rows, settings.headerRows) : guessTable(rows)
  const columns = columnsOf(table, settings, house.remembered)
  const mapping = columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []))
  const today = Temporal.PlainDate.from(house.today)
  const { people, problems, skipped } = readRows(table, mapping, {
    today,
    epoch: workbook.epoch,
    releaseKind,
  })
  const everybody = [...people, ...readAsOne(people)]
    .sort((one, other) => one.row - other.row || one.part - other.part)
    .map((person) => withoutPlaceOutside(person, columns, problems))
  const twins = findTwins(everybody, house.existing)
  return {
    text: workbook.text ?? null,
    sheets: workbook.sheets.map(({ name, hidden, rows: { length }, formulasWithoutValue }) => ({
      ...{ name, hidden, rows: length, formulasWithoutValue },
    })),
    sheet,
    headerRows: table.headerRows,
    top: topOf(rows, table, columns),
    columns,
    people: everybody.map((person) => ({
      ...person,
      key: keyOf(person),
      ...placeInHouse(person, house, columns, problems),
      twins: twins.get(keyOf(person)) ?? [],
    })),
    problems: problems.sort((one, other) => one.row - other.row),
    skipped,
  }
}

/** The longest sheet that is not hidden: centres keep notes and old years beside the list. */
function likeliestSheet({ sheets }: Workbook): number {
  const lengths = sheets.map(({ hidden, rows }) => (hidden ? 0 : rows.length))
  return lengths.indexOf(Math.max(...lengths))
}

function columnsOf(table: Table, { columns: said }: ImportSettings, remembered: RememberedColumns) {
  return matchColumns(table.headers, remembered).map(
    ({ column, header, field, sensitive, ticked }): ImportColumn => {
      const choice = said[column]
      const kept = choice === undefined ? (ticked ? field : null) : choice
      return { column, letter: letterOf(column), header, field: kept, sensitive }
    },
  )
}

const [rowsBelow, mostRows, longestCell] = [6, 40, 80]

function topOf(rows: Cell[][], { headerRows }: Table, columns: ImportColumn[]): ListReading['top'] {
  const veiled = new Set(
    columns.filter(({ field, sensitive }) => sensitive && !field).map((one) => one.column),
  )
  const last = Math.max(0, ...headerRows)
  return rows.slice(0, Math.min(mostRows, Math.max(12, last + rowsBelow))).map((cells, at) => ({
    row: at + 1,
    cells: cells.map((cell, column) =>
      veiled.has(column) && at >= last ? '' : cellText(cell).slice(0, longestCell),
    ),
  }))
}

type Complain = (
  person: ImportedPerson,
  columns: ImportColumn[],
  problems: ImportProblem[],
  what: Pick<ImportProblem, 'field' | 'code' | 'values'>,
) => void

const complain: Complain = ({ row, part }, columns, problems, what) => {
  const column = columns.find(({ field }) => field === what.field)
  // Several people of one row share its cells; what is wrong there is said once.
  if (part === 1)
    problems.push({
      ...{ row, column: column?.header || column?.letter || '', effect: 'value-left-out' },
      ...what,
    })
}

/** Lists keep the last prison of people who are long out: nobody is held there now. */
function withoutPlaceOutside(
  person: ImportedPerson,
  columns: ImportColumn[],
  problems: ImportProblem[],
): ImportedPerson {
  if (person.prison === '' || person.status === null || isInCustody(person.status)) return person
  complain(person, columns, problems, {
    ...{ field: 'prison', code: 'prison-while-outside', values: { value: person.prison } },
  })
  return { ...person, prison: '', wing: '' }
}

/** The unit and the colleague that the row names. */
function placeInHouse(
  person: ImportedPerson,
  { unitId: usual, units, colleagues }: House,
  columns: ImportColumn[],
  problems: ImportProblem[],
) {
  const named = unitNamed(person.unit, units)
  if (person.unit !== '' && !named)
    complain(person, columns, problems, {
      ...{ field: 'unit', code: 'unit-not-known', values: { value: person.unit } },
    })
  const unitId = named?.id ?? usual
  const responsible = colleagueNamed(person.responsible, unitId, colleagues)
  if (person.responsible !== '' && !responsible)
    complain(person, columns, problems, {
      ...{ field: 'responsible', code: 'colleague-not-known', values: { value: person.responsible } },
    })
  return { unitId, responsibleId: responsible?.id ?? null }
}
