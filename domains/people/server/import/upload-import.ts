import { randomUUIDv7 } from 'node:crypto'
import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { decide, decideTheRest, type ImportDecisions } from '../../model/import/index.ts'
import { type ImportChange, importApi } from '../../model/import-api.ts'
import { readHouse, readUnitsAndColleagues } from './house.ts'
import {
  deleteImport,
  insertImport,
  readBytes,
  readReading,
  requireImport,
  requireImportToChange,
  requireUpload,
  type StoredImport,
  setUpload,
} from './import-store.ts'
import { readInProgram } from './run-program.ts'
import { asksToRead, changedSettings, firstSettings } from './settings.ts'

export const uploadImport = handle(importApi.upload, {
  permission: 'people:import',
  concerns: () => null,
  async run({ tx, actor, file, now, today }, { unitId, fileName }) {
    await requireOwnUnit(tx, unitId, today.toString())
    const house = await readHouse(tx, unitId, today.toString())
    const reading = await readInProgram({ bytes: file, fileName, settings: firstSettings, house })
    const record = {
      id: randomUUIDv7(),
      unitId,
      fileName,
      startedAt: now.toString(),
      startedBy: actor.userId,
    }
    const expiresOn = today.add({ days: 1 }).toString()
    await insertImport(tx, record, { bytes: file, settings: firstSettings, reading, expiresOn })
    return { id: record.id, version: 1 }
  },
  again: ({ tx }, _input, id) => idAndVersion(tx, id),
})

/** Another sheet, other columns, a decision about a row; only what asks for it makes the file be read again. */
export const changeImport = handle(importApi.change, {
  permission: 'people:import',
  concerns: () => null,
  async run({ tx, today }, change) {
    const stored = await requireImportToChange(tx, change.id)
    requireVersion(stored, change.version)
    const upload = await requireUpload(tx, stored)
    const unitId = change.unitId ?? stored.unitId
    await requireOwnUnit(tx, unitId, today.toString())
    const settings = changedSettings(upload.settings, change)
    const decisions = await changedDecisions(tx, stored, upload.decisions, change)
    const texts = { settings: JSON.stringify(settings), decisions: JSON.stringify(decisions) }
    if (asksToRead(change)) {
      const bytes = await readBytes(tx, stored.id)
      const house = await readHouse(tx, unitId, today.toString())
      const reading = await readInProgram({ bytes, fileName: stored.fileName, settings, house })
      await setUpload(tx, stored.id, { ...texts, reading })
    } else await setUpload(tx, stored.id, texts)
    const { id, version } = await setVersioned(tx, 'imports', {
      id: stored.id,
      version: stored.version,
      unitId,
    })
    return { id, version }
  },
  again: ({ tx }, _input, id) => idAndVersion(tx, id),
})

export const discardImport = handle(importApi.discard, {
  permission: 'people:import',
  concerns: () => null,
  async run({ tx }, { id }) {
    await requireUpload(tx, await requireImportToChange(tx, id))
    await deleteImport(tx, id)
    return null
  },
})

async function idAndVersion(tx: Tx, id: string) {
  const { version } = await requireImport(tx, id)
  return { id, version }
}

/** Somewhere else there is nothing to add to. */
async function requireOwnUnit(tx: Tx, unitId: string, today: string): Promise<void> {
  refuseIfAny(await obstacleToUnit(tx, unitId, 'unitId'))
  const { units } = await readUnitsAndColleagues(tx, today)
  if (!units.some(({ id }) => id === unitId)) notFound()
}

async function changedDecisions(
  tx: Tx,
  { id }: StoredImport,
  before: ImportDecisions,
  { decisions = [], rest, sheet, headerRows }: ImportChange,
): Promise<ImportDecisions> {
  // Rows of another table are other people.
  const after: ImportDecisions = sheet !== undefined || headerRows ? {} : { ...before }
  for (const { key, choice, sameAs } of decisions) {
    if (choice === null) delete after[key]
    else after[key] = { choice, sameAs }
  }
  if (rest === undefined) return after
  const { people } = await readReading(tx, id)
  for (const { key, ...decision } of decideTheRest(decide(people, after), rest)) after[key] = decision
  return after
}
