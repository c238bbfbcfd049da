import { type Selectable, sql } from 'kysely'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { headerKey, type ImportDecisions, type RememberedColumns } from '../../model/import/index.ts'
import type { ImportRecord } from '../../model/import-api.ts'
import type { Built } from './build-people.ts'
import type {} from './import-tables.ts'
import type { ListReading } from './list-reading.ts'
import type { ImportSettings } from './settings.ts'

export type StoredImport = Selectable<Tables['imports']>

export async function requireImport(tx: Tx, id: string): Promise<StoredImport> {
  const found = tx.selectFrom('imports').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

/** The import, held until the transaction ends, so that it is committed once. */
export async function requireImportToChange(tx: Tx, id: string): Promise<StoredImport> {
  const found = tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? notFound()
}

export type Upload = { settings: ImportSettings; decisions: ImportDecisions; uploadedAt: string }

/** What was uploaded, beside its bytes and its reading, which are large. */
export async function requireUpload(tx: Tx, { id, state }: StoredImport): Promise<Upload> {
  if (state !== 'open') refuse('import-not-open')
  const upload = await tx
    .selectFrom('importUploads')
    .select(['settings', 'decisions', 'uploadedAt'])
    .where('importId', '=', id)
    .executeTakeFirst()
  return upload ?? refuse('import-upload-gone')
}

export async function readBytes(tx: Tx, importId: string): Promise<Uint8Array> {
  const found = tx.selectFrom('importUploads').select('bytes').where('importId', '=', importId)
  return (await found.executeTakeFirstOrThrow()).bytes
}

export async function readReading(tx: Tx, importId: string): Promise<ListReading> {
  const found = tx.selectFrom('importUploads').select('reading').where('importId', '=', importId)
  return (await found.executeTakeFirstOrThrow()).reading
}

/** The reading as it stands, for those who only hand it on. */
export async function readReadingText(tx: Tx, importId: string): Promise<string> {
  const { rows } = await sql<{ reading: string }>`select reading::text as reading from import_uploads
    where import_id = ${importId}`.execute(tx)
  return rows[0]!.reading
}

type NewImport = { id: string; unitId: string; fileName: string; startedAt: string; startedBy: string }
type NewUpload = { bytes: Uint8Array; settings: ImportSettings; reading: string; expiresOn: string }

export async function insertImport(
  tx: Tx,
  record: NewImport,
  { bytes, settings, reading, expiresOn }: NewUpload,
) {
  const { id, startedAt, startedBy } = record
  await tx.insertInto('imports').values(record).execute()
  await tx
    .insertInto('importUploads')
    .values({
      ...{ importId: id, uploadedBy: startedBy, uploadedAt: startedAt, expiresOn },
      ...{ bytes: Buffer.from(bytes), settings: JSON.stringify(settings), decisions: '{}', reading },
    })
    .execute()
}

export async function setUpload(
  tx: Tx,
  importId: string,
  change: { settings: string; decisions: string; reading?: string },
): Promise<void> {
  await tx.updateTable('importUploads').set(change).where('importId', '=', importId).execute()
}

export const deleteUpload = (tx: Tx, importId: string) =>
  tx.deleteFrom('importUploads').where('importId', '=', importId).execute()

export const deleteImport = (tx: Tx, id: string) => tx.deleteFrom('imports').where('id', '=', id).execute()

/** All records of a table in one statement; the table itself says what type its columns have. */
export async function insertRecords(tx: Tx, table: string, columns: string[], json: string): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx)
}

export async function listHeadings(tx: Tx): Promise<RememberedColumns> {
  const headings = await tx.selectFrom('importHeadings').select(['heading', 'field']).execute()
  return Object.fromEntries(headings.map(({ heading, field }) => [heading, field]))
}

const longestHeading = 120

/** Next time these columns are understood as they were this time. */
export async function rememberHeadings(tx: Tx, headings: Built['headings'], at: string): Promise<void> {
  const byKey = new Map(headings.map(({ header, field }) => [headerKey(header), field]))
  const records = [...byKey]
    .filter(([heading]) => heading !== '' && heading.length <= longestHeading)
    .map(([heading, field]) => ({ heading, field, remembered_at: at }))
  await sql`insert into import_headings (heading, field, remembered_at)
    select heading, field, remembered_at
      from jsonb_populate_recordset(null::import_headings, ${JSON.stringify(records)}::jsonb)
    on conflict (heading) do update set field = excluded.field, remembered_at = excluded.remembered_at`.execute(
    tx,
  )
}

/** Takes the people of an import away again; or hands back the rows that were built upon, and takes nobody. */
export async function undoInDatabase(tx: Tx, importId: string): Promise<number[]> {
  const { rows } = await sql<{ rows: number[] }>`select people_undo_import(${importId}) as rows`.execute(tx)
  return rows[0]!.rows
}

const selectRecords = (tx: Tx) =>
  tx
    .selectFrom('imports as i')
    .innerJoin('units as u', 'u.id', 'i.unitId')
    .leftJoin('access.colleagues as c', 'c.id', 'i.startedBy')
    .select(['i.id', 'i.version', 'i.fileName', 'i.unitId', 'u.name as unit', 'i.state', 'i.startedAt'])
    .select(['i.added', 'i.same', 'i.leftOut', 'i.valuesLeftOut'])
    .select(['c.name as startedBy', 'i.committedAt', 'i.undoneAt'])

export const listRecords = (tx: Tx): Promise<ImportRecord[]> =>
  selectRecords(tx).orderBy('i.startedAt', 'desc').limit(200).execute()

export async function requireRecord(tx: Tx, id: string): Promise<ImportRecord> {
  return (await selectRecords(tx).where('i.id', '=', id).executeTakeFirst()) ?? notFound()
}
