import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { advisoryLocks, withClient } from './connection.ts'

export type Migration = { domain: string; name: string; sql: string }

export type AppliedMigration = { domain: string; name: string; checksum: string }

/** Why a database cannot be brought to this version of Landfall; the message is meant for the one who starts it. */
export class MigrationError extends Error {}

/** The `*.sql` files, directory after directory, each in the order of its names. */
export function readMigrations(directories: { domain: string; path: string }[]): Migration[] {
  return directories.flatMap(({ domain, path }) =>
    (existsSync(path) ? readdirSync(path) : [])
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => ({ domain, name: file.slice(0, -4), sql: readFileSync(join(path, file), 'utf8') })),
  )
}

/** Line ends of the checkout do not count. */
export const checksumOf = (migration: Migration) =>
  createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex')

/** A short name for a whole list of migrations, equal only for equal lists. */
export function schemaVersionOf(migrations: Migration[]): string {
  const hash = createHash('sha256')
  for (const migration of migrations) hash.update(`${label(migration)} ${checksumOf(migration)}\n`)
  return `${migrations.length}-${hash.digest('hex').slice(0, 12)}`
}

/** Brings a database forward to these migrations and answers which ones it applied, as 'domain/name'. */
export async function migrate(connection: pg.ClientConfig, migrations: Migration[]): Promise<string[]> {
  return withClient(connection, async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migrations])
    await createLedger(client)
    const pending = pendingMigrations(migrations, await listApplied(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(label)
  })
}

export async function listApplied(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select domain, name, checksum from public.landfall_migrations order by position',
  )
  return rows
}

function pendingMigrations(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [label(migration), migration]))
  const unknown = applied.filter((migration) => !known.has(label(migration)))
  if (unknown.length > 0)
    throw new MigrationError(
      `The database is newer than this Landfall: it holds ${unknown.map(label).join(', ')}. Start a newer version.`,
    )
  const changed = applied.filter(
    (migration) => checksumOf(known.get(label(migration))!) !== migration.checksum,
  )
  if (changed.length > 0)
    throw new MigrationError(
      `Migrations were changed after they were applied: ${changed.map(label).join(', ')}. Write a new one instead.`,
    )
  const done = new Set(applied.map(label))
  return migrations.filter((migration) => !done.has(label(migration)))
}

async function createLedger(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('public.landfall_migrations') as ledger")
  if (rows[0].ledger) return
  await client.query(`
    begin;
    set local role landfall_owner;
    create table public.landfall_migrations (
      domain text not null,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now(),
      position integer not null generated always as identity,
      primary key (domain, name)
    );
    comment on table public.landfall_migrations is 'What was done to this database, in order; never about a person.';
    commit;
  `)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local role landfall_owner')
    await client.query(migration.sql)
    // A migration that acted as somebody else must not write the ledger as such.
    await client.query('set local role landfall_owner')
    await client.query(
      'insert into public.landfall_migrations (domain, name, checksum) values ($1, $2, $3)',
      [migration.domain, migration.name, checksumOf(migration)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new MigrationError(
      `Migration ${label(migration)} failed${placeIn(migration, error)}: ${messageOf(error)}`,
      {
        cause: error,
      },
    )
  }
}

const label = ({ domain, name }: { domain: string; name: string }) => `${domain}/${name}`

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function placeIn(migration: Migration, error: unknown): string {
  const position = Number((error as { position?: string }).position)
  return position > 0 ? ` at line ${migration.sql.slice(0, position).split('\n').length}` : ''
}
