import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf, listTables, nameOf } from './backup.ts'
import { type BackupSecret, decrypt } from './backup-cipher.ts'
import { BackupError } from './backup-error.ts'
import { type BackupCounts, type BackupManifest, readFrames, readJson } from './backup-format.ts'
import { ByteReader } from './byte-reader.ts'
import type { Cluster } from './cluster.ts'
import { withClient } from './connection.ts'
import { createOrganisation, listOrganisations, type Organisation } from './directory.ts'
import { checksumOf, type Migration, migrate } from './migrate.ts'

export type RestoreOptions = BackupSecret & {
  from: string | Readable
  /** Another short name than the organisation had. */
  slug?: string
}

/** Makes the organisation of a backup anew: exactly its tables, its rows, and then forward to this version. */
export async function restore(
  cluster: Cluster,
  { from, slug, ...secret }: RestoreOptions,
  migrations: Migration[],
): Promise<BackupManifest> {
  return readBackup(from, secret, async (reader) => {
    const manifest = await readJson<BackupManifest>(reader)
    const present = await listOrganisations(cluster)
    const organisation = organisationOf(manifest, slug, present)
    if (present.some((each) => each.slug === organisation.slug))
      throw new BackupError('not-empty', organisation.slug)
    const then = migrationsOf(manifest, migrations)
    await createOrganisation(cluster, organisation, migrations, async (database) => {
      await migrate(database, then)
      await withClient(database, (client) => load(client, manifest, reader))
      await migrate(database, migrations)
    })
    return manifest
  })
}

/** The address belongs to one organisation only; a second copy beside the first goes without. */
function organisationOf({ organisation }: BackupManifest, slug: string | undefined, present: Organisation[]) {
  const { name, host } = organisation
  const isFree = host !== null && !present.some((each) => each.host === host)
  return { slug: slug ?? organisation.slug, name, ...(isFree ? { host } : {}) }
}

/** What was written on the outside of the box: whose backup it is and from when. */
export function readManifest(from: string | Readable, secret: BackupSecret): Promise<BackupManifest> {
  return readBackup(from, secret, (reader) => readJson<BackupManifest>(reader))
}

async function readBackup<Result>(
  from: string | Readable,
  secret: BackupSecret,
  work: (reader: ByteReader) => Promise<Result>,
): Promise<Result> {
  const source = typeof from === 'string' ? createReadStream(from) : from
  const plain = createZstdDecompress()
  const flow = pipeline(source, (sealed: AsyncIterable<Buffer>) => decrypt(sealed, secret), plain).catch(
    (error) => error,
  )
  const end = () => {
    source.destroy()
    plain.destroy()
    return flow
  }
  try {
    return await work(new ByteReader(plain))
  } catch (error) {
    const failure = await end()
    // What the reader noticed is often only the consequence of what the cipher found.
    throw failure instanceof BackupError && !(error instanceof BackupError) ? failure : error
  } finally {
    await end()
  }
}

/** The migrations of the backup, in the order in which they were applied there. */
function migrationsOf({ migrations }: BackupManifest, known: Migration[]): Migration[] {
  const byLabel = new Map(known.map((migration) => [`${migration.domain}/${migration.name}`, migration]))
  return migrations.map(({ domain, name, checksum }) => {
    const migration = byLabel.get(`${domain}/${name}`)
    if (!migration) throw new BackupError('newer', `${domain}/${name}`)
    if (checksumOf(migration) !== checksum) throw new BackupError('other-migrations', `${domain}/${name}`)
    return migration
  })
}

/** One transaction: a backup that turns out damaged at its very end leaves nothing behind. */
async function load(client: pg.Client, manifest: BackupManifest, reader: ByteReader): Promise<void> {
  await client.query('begin')
  await switchTriggersOff(client)
  await client.query(
    "set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'",
  )
  // Migrations put rows of their own into new tables; the backup has them as they were.
  const present = await listTables(client)
  await client.query(`truncate ${present.map(nameOf).join(', ')}`)
  const counts: BackupCounts = []
  for (const table of manifest.tables) {
    const rows = client.query(copyFrom(`copy ${nameOf(table)} ${columnsOf(table)} from stdin`))
    await pipeline(Readable.from(readFrames(reader), { objectMode: false }), rows)
    counts.push(rows.rowCount)
  }
  const expected = await readJson<BackupCounts>(reader)
  if (!(await reader.isAtEnd()) || JSON.stringify(expected) !== JSON.stringify(counts))
    throw new BackupError('damaged')
  for (const { schema, name, lastValue, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [nameOf({ schema, name }), lastValue, isCalled])
  await client.query('commit')
  await client.query('analyze')
}

/** The rows were consistent when they were read; checking and reacting again would only change them. */
async function switchTriggersOff(client: pg.Client): Promise<void> {
  try {
    await client.query('set local session_replication_role = replica')
  } catch (error) {
    throw new BackupError('needs-superuser', '', { cause: error })
  }
}
