import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, requireVersion } from '#platform/problem.ts'
import { type ImportProgress, importApi } from '../../model/import-api.ts'
import type { Built } from './build-people.ts'
import { readUnitsAndColleagues } from './house.ts'
import {
  deleteUpload,
  insertRecords,
  readReadingText,
  rememberHeadings,
  requireImport,
  requireImportToChange,
  requireRecord,
  requireUpload,
  type StoredImport,
  undoInDatabase,
} from './import-store.ts'
import { progressOf, withProgress } from './progress.ts'
import { buildInProgram } from './run-program.ts'

type Tell = (progress: ImportProgress) => void

/** Takes the list over as it was looked over: all of it in one transaction, or nothing. */
export const commitImport = handle(importApi.commit, {
  permission: 'people:import',
  concerns: (_input, output) => (output as { people?: string[] } | undefined)?.people ?? [],
  run: (context, { id, version }) =>
    withProgress(context.site, id, async (progress) => {
      const { tx, now, tell } = context
      const stored = await requireImportToChange(tx, id)
      const upload = await requireUpload(tx, stored)
      requireVersion(stored, version)
      progress({ stage: 'preparing', done: 0, total: 0 })
      const built = await build(context, stored, upload.decisions)
      const { undecided, ...counts } = built.counts
      if (undecided > 0) refuse({ code: 'import-undecided', values: { count: undecided } })
      if (counts.added === 0) refuse('import-nobody')
      await insertBuilt(context, built, progress)
      await rememberHeadings(tx, built.headings, now.toString())
      await deleteUpload(tx, id)
      const committed = { state: 'committed', committedAt: now.toString(), ...counts }
      await setVersioned(tx, 'imports', { id, version, ...committed })
      tell('people.imported', { importId: id, unitId: stored.unitId })
      // Whom it brought is for the audit; the answer's shape lets only the record through.
      return { ...(await requireRecord(tx, id)), people: built.added }
    }),
  again: ({ tx }, _input, id) => requireRecord(tx, id),
})

async function build(
  { tx, actor, now, today }: Context,
  { id, unitId }: StoredImport,
  decisions: Parameters<typeof buildInProgram>[0]['decisions'],
): Promise<Built> {
  const { units, colleagues } = await readUnitsAndColleagues(tx, today.toString())
  return buildInProgram({
    reading: await readReadingText(tx, id),
    decisions,
    unitId,
    units: units.map((unit) => unit.id),
    colleagues: colleagues.map((colleague) => colleague.id),
    entered: {
      importId: id,
      recordedAt: now.toString(),
      recordedBy: actor.userId,
      today: today.toString(),
    },
  })
}

const rowColumns = ['import_id', 'row', 'part', 'outcome', 'person_id', 'problems']

async function insertBuilt({ tx }: Context, { batches, rows, counts }: Built, progress: Tell): Promise<void> {
  const total = counts.added
  let done = 0
  for (const { people, records } of batches) {
    progress({ stage: 'adding', done, total })
    for (const { table, columns, json } of records) await insertRecords(tx, table, columns, json)
    done += people
  }
  progress({ stage: 'finishing', done, total })
  await insertRecords(tx, 'import_rows', rowColumns, rows)
}

export const showProgress = handle(importApi.progress, {
  permission: 'people:import',
  concerns: () => null,
  async run({ tx, site }, { id }) {
    await requireImport(tx, id)
    return progressOf(site, id)
  },
})

const rowsNamed = 20

/** Takes an import back as a whole, unless something was built on it. */
export const undoImport = handle(importApi.undo, {
  permission: 'people:import',
  concerns: () => null,
  async run({ tx, actor, now, tell }, { id }) {
    const { state, version } = await requireImportToChange(tx, id)
    if (state !== 'committed') refuse('import-not-committed')
    const builtUpon = await undoInDatabase(tx, id)
    if (builtUpon.length > 0) {
      const named = builtUpon.slice(0, rowsNamed).join(', ')
      const rows = builtUpon.length > rowsNamed ? `${named} …` : named
      refuse({ code: 'import-built-upon', values: { count: builtUpon.length, rows } })
    }
    const undone = { state: 'undone', undoneAt: now.toString(), undoneBy: actor.userId }
    await setVersioned(tx, 'imports', { id, version, ...undone })
    tell('people.import-undone', { importId: id })
    return requireRecord(tx, id)
  },
  again: ({ tx }, _input, id) => requireRecord(tx, id),
})
