import { requireUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { LikePerson } from '../../model/duplicates-api.ts'
import {
  type DecidedPerson,
  decide,
  displayNameOfImported,
  type ImportDecisions,
  type ImportProblem,
  type Twin,
} from '../../model/import/index.ts'
import {
  type ImportFilter,
  type ImportPreview,
  importApi,
  importFilters,
  type PossibleTwin,
  type PreviewedPerson,
  type PreviewedRow,
  type RepeatedProblem,
} from '../../model/import-api.ts'
import { readSides } from '../possible-duplicates.ts'
import { namelessRows, problemOf } from './build-people.ts'
import { readUnitsAndColleagues } from './house.ts'
import { readReading, requireImport, requireUpload } from './import-store.ts'
import type { ListReading } from './list-reading.ts'

const usualMost = 50

export const previewImport = handle(importApi.preview, {
  permission: 'people:import',
  concerns: (_input, output) =>
    output?.rows.flatMap(({ people }) =>
      people.flatMap(({ twins }) => twins.flatMap(({ here, other }) => (here ? other : []))),
    ) ?? [],
  async run({ tx, today }, { id, show: wanted, offset = 0, limit = usualMost }) {
    const stored = await requireImport(tx, id)
    const upload = await requireUpload(tx, stored)
    const reading = await readReading(tx, id)
    const decided = decide(reading.people, upload.decisions)
    const repeated = repeatedIn(reading.problems)
    const rows = plainRows(reading, decided, upload.decisions, repeated)
    const has = (filter: ImportFilter) => rows.some((row) => fits(row, filter))
    const show = wanted ?? (has('undecided') ? 'alike' : has('problems') ? 'problems' : 'all')
    const shown = rows.filter((row) => fits(row, show)).slice(offset, offset + limit)
    const unit = await requireUnit(tx, stored.unitId)
    const { text, sheets, sheet, headerRows, top, columns } = reading
    const count = (outcome: DecidedPerson['outcome']) =>
      decided.filter((one) => one.outcome === outcome).length
    return {
      ...{ id, version: stored.version, fileName: stored.fileName, unitId: unit.id, unit: unit.name },
      keptUntil: Temporal.Instant.from(upload.uploadedAt).add({ hours: 24 }).toString(),
      ...{ text, sheets, sheet, headerRows, top, columns },
      releaseKind: upload.settings.releaseKind,
      counts: {
        new: count('new'),
        same: count('same'),
        undecided: count('undecided'),
        leftOut: count('left-out'),
        rowsLeftOut: rows.filter(({ leftOut }) => leftOut !== null).length,
        valuesLeftOut: reading.problems.filter(({ effect }) => effect === 'value-left-out').length,
        rows: Object.fromEntries(
          importFilters.map((filter) => [filter, rows.filter((row) => fits(row, filter)).length]),
        ) as ImportPreview['counts']['rows'],
      },
      repeated: [...repeated.values()],
      show,
      rows: await withNames(tx, shown, reading, { today: today.toString(), unitId: unit.id }),
    }
  },
})

const fromSoMany = 3

/** The same column, the same reason, the same value: one sentence says it for all of its rows. */
const samenessOf = ({ column, code, values }: ImportProblem) => JSON.stringify([column, code, values])

function repeatedIn(problems: readonly ImportProblem[]): Map<string, RepeatedProblem> {
  const groups = [...Map.groupBy(problems, samenessOf)].filter(
    ([, of]) => of.length >= fromSoMany && of[0]!.effect === 'value-left-out',
  )
  return new Map(
    groups.map(([sameness, of]) => [sameness, { ...problemOf(of[0]!), rows: of.map(({ row }) => row) }]),
  )
}

type PlainRow = Omit<PreviewedRow, 'people'> & { people: DecidedPerson[] }

function plainRows(
  { people, problems, skipped }: ListReading,
  decided: DecidedPerson[],
  decisions: ImportDecisions,
  repeated: Map<string, RepeatedProblem>,
): PlainRow[] {
  const byRow = Map.groupBy(decided, ({ person }) => person.row)
  const single = problems.filter((problem) => !repeated.has(samenessOf(problem)))
  const problemsOf = Map.groupBy(single, ({ row }) => row)
  const nameless = namelessRows(problems)
  const why = new Map(skipped.map((row) => [row.row, row.why]))
  const numbers = new Set([...people.map(({ row }) => row), ...nameless, ...why.keys()])
  return [...numbers]
    .sort((one, other) => one - other)
    .map((row) => {
      const choice = decisions[String(row)]?.choice
      const ofRow = byRow.get(row) ?? []
      return {
        row,
        leftOut: why.get(row) ?? (nameless.has(row) ? 'no-name' : choice === 'leave-out' ? 'decided' : null),
        offeredAsTwo: ofRow.some(({ person }) => person.offeredAsTwo),
        asOne: ofRow.some(({ person }) => person.part === 0),
        people: ofRow,
        problems: (problemsOf.get(row) ?? []).map(problemOf),
      }
    })
}

function fits({ people, offeredAsTwo, problems, leftOut }: PlainRow, filter: ImportFilter): boolean {
  const some = (outcome: DecidedPerson['outcome']) => people.some((person) => person.outcome === outcome)
  switch (filter) {
    case 'undecided':
      return some('undecided')
    case 'alike':
      return people.some(({ person }) => person.twins.length > 0)
    case 'two':
      return offeredAsTwo
    case 'problems':
      return problems.length > 0
    case 'left-out':
      return leftOut !== null || some('left-out')
    case 'all':
      return true
  }
}

type House = { today: string; unitId: string }

async function withNames(
  tx: Tx,
  rows: PlainRow[],
  { people }: ListReading,
  { today, unitId }: House,
): Promise<PreviewedRow[]> {
  const twins = rows.flatMap((row) => row.people.flatMap(({ person }) => person.twins))
  const sides = await readSides(tx, [...new Set(twins.flatMap(({ here, other }) => (here ? other : [])))])
  const { units, colleagues } = await readUnitsAndColleagues(tx, today)
  const inList = new Map(people.map((person) => [person.key, person]))
  const nameIn = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null
  const twinOf = ({ other, here, reasons }: Twin): PossibleTwin[] => {
    const known = here ? sides.get(other) : undefined
    const listed = inList.get(other)
    if (known) return [{ other, here, ...knownOf(known), releaseDay: known.releaseDay, reasons }]
    if (!listed) return []
    const releaseDay = listed.releaseDates.find(({ day }) => day !== null)?.day ?? null
    return [{ other, here, ...listedOf(listed), releaseDay, reasons }]
  }
  return rows.map((row) => ({
    ...row,
    people: row.people.map(
      ({ person, outcome, sameAs }): PreviewedPerson => ({
        key: person.key,
        ...listedOf(person),
        unit: person.unitId === unitId ? null : nameIn(units, person.unitId),
        releaseDates: person.releaseDates,
        responsible: nameIn(colleagues, person.responsibleId),
        twins: person.twins.flatMap(twinOf),
        outcome,
        sameAs,
      }),
    ),
  }))
}

const listedOf = (person: ListReading['people'][number]) => ({
  name: displayNameOfImported(person),
  birthDate: person.birthDate,
  birthYear: person.birthYear,
  status: person.status,
  place: [person.prison, person.wing].filter(Boolean).join(', ') || null,
})

const knownOf = ({ name, birthDate, birthYear, status, place }: LikePerson) => ({
  ...{ name, birthDate, birthYear, status, place },
})
