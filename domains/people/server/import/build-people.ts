import { randomUUIDv7 } from 'node:crypto'
import {
  type DecidedPerson,
  decide,
  type ImportDecisions,
  type ImportProblem,
  type ListedPerson,
} from '../../model/import/index.ts'
import type { RowLeftOut, RowProblem } from '../../model/import-api.ts'
import type { RowOutcome } from './import-tables.ts'
import type { ListReading } from './list-reading.ts'
import { type Entered, recordsOfPerson, tablesInOrder } from './records-of-person.ts'

export type BuildTask = {
  kind: 'build'
  /** The reading as JSON text, as it was kept. */
  reading: string
  decisions: ImportDecisions
  unitId: string
  /** The uploader's own units and the colleagues as of now: either may have changed since the list was read. */
  units: string[]
  colleagues: string[]
  entered: Entered
}

/** What goes into the tables, some thousand people at a time, each table's records as JSON text. */
export type Built = {
  batches: { people: number; records: { table: string; columns: string[]; json: string }[] }[]
  rows: string
  added: string[]
  counts: { undecided: number; added: number; same: number; leftOut: number; valuesLeftOut: number }
  headings: { header: string; field: string | null }[]
}

type RowRecord = {
  import_id: string
  row: number
  part: number
  outcome: RowOutcome
  person_id: string | null
  problems: RowProblem[]
}

const atOnce = 1000

export function buildPeople(task: BuildTask): Built {
  const { reading: text, decisions, entered } = task
  const reading = JSON.parse(text) as ListReading
  const decided = decide(reading.people, decisions)
  const ids = new Map(
    decided.filter(({ outcome }) => outcome === 'new').map(({ person }) => [person.key, randomUUIDv7()]),
  )
  const newcomers = decided.filter(({ outcome }) => outcome === 'new')
  const batches: Built['batches'] = []
  for (let at = 0; at < newcomers.length; at += atOnce) {
    const some = newcomers.slice(at, at + atOnce)
    const all = some.map(({ person }) =>
      recordsOfPerson(asOfNow(person, task), ids.get(person.key)!, entered),
    )
    const records = tablesInOrder.flatMap((table) => {
      const rows = all.flatMap((of) => of[table])
      return rows.length === 0 ? [] : [{ table, columns: Object.keys(rows[0]!), json: JSON.stringify(rows) }]
    })
    batches.push({ people: some.length, records })
  }
  const rows = rowsOf(reading, decided, ids, entered.importId)
  const count = (outcome: DecidedPerson['outcome']) => decided.filter((one) => one.outcome === outcome).length
  return {
    batches,
    rows: JSON.stringify(rows),
    added: [...ids.values()],
    counts: {
      undecided: count('undecided'),
      added: ids.size,
      same: count('same'),
      leftOut: new Set(
        rows.filter(({ outcome }) => outcome !== 'new' && outcome !== 'same').map(({ row }) => row),
      ).size,
      valuesLeftOut: rows
        .flatMap(({ problems }) => problems)
        .filter(({ effect }) => effect === 'value-left-out').length,
    },
    headings: reading.columns.map(({ header, field }) => ({ header, field })),
  }
}

const asOfNow = (person: ListedPerson, { unitId, units, colleagues }: BuildTask): ListedPerson => ({
  ...person,
  unitId: units.includes(person.unitId) ? person.unitId : unitId,
  responsibleId: colleagues.includes(person.responsibleId ?? '') ? person.responsibleId : null,
})

/** What became of every row. Problems quote the list, so they are kept only for people who are taken over. */
function rowsOf(
  { problems, skipped }: ListReading,
  decided: DecidedPerson[],
  ids: Map<string, string>,
  importId: string,
): RowRecord[] {
  const byRow = Map.groupBy(problems, ({ row }) => row)
  const record = (
    row: number,
    part: number,
    outcome: RowOutcome,
    personId: string | null = null,
  ): RowRecord => ({
    import_id: importId,
    row,
    part,
    outcome,
    person_id: personId,
    // Several people of one row share its cells; what is wrong there is said once.
    problems: outcome === 'new' && part <= 1 ? (byRow.get(row) ?? []).map(problemOf) : [],
  })
  const people = decided.map(({ person: { key, row, part }, outcome, sameAs }) => {
    if (outcome === 'new') return record(row, part, 'new', ids.get(key))
    const here = sameAs === null ? null : (ids.get(sameAs) ?? (sameAs.includes('-') ? sameAs : null))
    return outcome === 'same' ? record(row, part, 'same', here) : record(row, part, 'decided')
  })
  const without = (row: number, why: RowLeftOut) => record(row, 0, why)
  return [
    ...people,
    ...skipped.map(({ row, why }) => without(row, why)),
    ...[...namelessRows(problems)].map((row) => without(row, 'no-name')),
  ]
}

export const namelessRows = (problems: readonly ImportProblem[]): Set<number> =>
  new Set(problems.filter(({ effect }) => effect === 'row-left-out').map(({ row }) => row))

export const problemOf = ({ column, code, values, effect }: ImportProblem): RowProblem => ({
  ...{ column, code, values, effect },
})
