import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type BackupSecret, encrypt } from './backup-cipher.ts'
import { BackupError } from './backup-error.ts'
import { type BackupManifest, type BackupTable, framesOf, jsonFrames } from './backup-format.ts'
import type { Cluster } from './cluster.ts'
import { advisoryLocks, withClient } from './connection.ts'
import { listOrganisations } from './directory.ts'
import { listApplied } from './migrate.ts'

export type BackupOptions = BackupSecret & {
  /** A file, which gets its name only when it is complete, or any stream. */
  to: string | Writable
  organisation: BackupManifest['organisation']
  keys?: Record<string, string>
}

export type BackupSummary = { tables: number; rows: number }

/** Writes everything in an organisation's database as it is at one moment, encrypted, while work goes on. */
export async function backup(connection: pg.ClientConfig, options: BackupOptions): Promise<BackupSummary> {
  return withClient(connection, async (client) => {
    // A migration under way is waited for, and the next one waits for us.
    await client.query('select pg_advisory_lock_shared($1)', [advisoryLocks.migrations])
    await client.query('begin isolation level repeatable read read only')
    // Row security would leave rows out in silence; so it is an error instead.
    await client.query(
      "set local row_security = off; set local datestyle = 'ISO'; set local timezone = 'UTC'",
    )
    await client.query(
      "set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1",
    )
    const manifest = await describe(client, options)
    const counts: number[] = []
    await write(content(client, manifest, counts), options)
    await client.query('commit')
    return { tables: manifest.tables.length, rows: counts.reduce((sum, count) => sum + count, 0) }
  })
}

/** The backup of an organisation by its short name. */
export async function backupOrganisation(
  cluster: Cluster,
  slug: string,
  options: BackupSecret & Pick<BackupOptions, 'to' | 'keys'>,
): Promise<BackupSummary> {
  const organisation = (await listOrganisations(cluster)).find((each) => each.slug === slug)
  if (!organisation) throw new Error(`There is no organisation '${slug}' here.`)
  const { name, host, databaseName } = organisation
  return backup(cluster.settings(databaseName), { ...options, organisation: { slug, name, host } })
}

async function* content(
  client: pg.Client,
  manifest: BackupManifest,
  counts: number[],
): AsyncGenerator<Buffer> {
  yield* jsonFrames(manifest)
  for (const table of manifest.tables) {
    const rows = client.query(copyTo(`copy ${nameOf(table)} ${columnsOf(table)} to stdout`))
    try {
      yield* framesOf(rows)
    } catch (error) {
      if ((error as { code?: string }).code === '42501')
        throw new BackupError('hidden-rows', '', { cause: error })
      throw error
    }
    counts.push(rows.rowCount)
  }
  yield* jsonFrames(counts)
}

async function write(plain: AsyncIterable<Buffer>, { to, ...secret }: BackupOptions): Promise<void> {
  const throughTo = (target: Writable) =>
    pipeline(
      Readable.from(plain, { objectMode: false }),
      createZstdCompress(),
      (compressed: AsyncIterable<Buffer>) => encrypt(compressed, secret),
      target,
    )
  if (typeof to !== 'string') return throughTo(to)
  const unfinished = `${to}.unfinished`
  try {
    await throughTo(createWriteStream(unfinished, { mode: 0o600, flush: true }))
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function describe(
  client: pg.Client,
  { organisation, keys = {} }: BackupOptions,
): Promise<BackupManifest> {
  return {
    organisation,
    createdAt: new Date().toISOString(),
    migrations: await listApplied(client),
    tables: await listTables(client),
    sequences: await listSequences(client),
    keys,
  }
}

const ofTheOrganisation = `
  n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

/** Tables with the columns that can be written; a generated column follows from the others. */
export async function listTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ofTheOrganisation}
    order by schema, name`)
  return rows
}

async function listSequences(client: pg.Client): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ofTheOrganisation}
    order by schema, name`)
  const sequences: BackupManifest['sequences'] = []
  for (const sequence of rows) {
    const state = await client.query(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${nameOf(sequence)}`,
    )
    sequences.push({ ...sequence, ...state.rows[0] })
  }
  return sequences
}

export const nameOf = ({ schema, name }: { schema: string; name: string }) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

export const columnsOf = ({ columns }: BackupTable) =>
  columns.length === 0 ? '' : `(${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
