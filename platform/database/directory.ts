import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Cluster, createDatabase } from './cluster.ts'
import { advisoryLocks, asUser, withClient } from './connection.ts'
import { type Migration, migrate, readMigrations, schemaVersionOf } from './migrate.ts'
import { createLoginRole } from './roles.ts'

export type Organisation = {
  slug: string
  name: string
  host: string | null
  databaseName: string
  loginRole: string
  schemaVersion: string
  createdAt: string
}

export type NewOrganisation = { slug: string; name: string; host?: string }

const controlMigrations = readMigrations([
  { domain: 'control', path: fileURLToPath(new URL('./control', import.meta.url)) },
])

/** Brings the control database to this version; once at every start, before anything else of the directory. */
export async function prepareDirectory(cluster: Cluster): Promise<void> {
  await migrate(cluster.settings(cluster.controlDatabase), controlMigrations)
}

/**
 * Makes an organisation with its database and its login role. It is in the directory only when `fill` has done its
 * work; what a killed start left half-made is completed.
 */
export async function createOrganisation(
  cluster: Cluster,
  { slug, name, host }: NewOrganisation,
  migrations: Migration[],
  fill = async (database: pg.ClientConfig): Promise<void> => {
    await migrate(database, migrations)
  },
): Promise<void> {
  requireSlug(slug)
  const database = databaseNameOf(slug)
  await withClient(cluster.settings(cluster.controlDatabase), async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.directory])
    if ((await findRow(client, slug)) !== null) throw new Error(`There is already an organisation '${slug}'.`)
    const password = randomBytes(24).toString('base64url')
    await createLoginRole(client, database, password)
    const isNew = await createDatabase(client, database)
    try {
      await client.query(
        `grant connect on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(database)}`,
      )
      await fill(cluster.settings(database))
      await client.query(
        `insert into organisations (slug, name, host, database_name, login_role, login_password, schema_version)
         values ($1, $2, $3, $4, $4, $5, $6)`,
        [slug, name, host ?? null, database, password, schemaVersionOf(migrations)],
      )
    } catch (error) {
      if (isNew) await client.query(`drop database ${pg.escapeIdentifier(database)} with (force)`)
      throw error
    }
  })
}

/** Brings the database of an organisation to these migrations; quick when there is nothing to do. */
export async function migrateOrganisation(
  cluster: Cluster,
  slug: string,
  migrations: Migration[],
): Promise<string[]> {
  const { databaseName, schemaVersion } = await organisationBy(cluster, slug)
  const version = schemaVersionOf(migrations)
  if (schemaVersion === version) return []
  const applied = await migrate(cluster.settings(databaseName), migrations)
  await inControl(cluster, (client) =>
    client.query('update organisations set schema_version = $2 where slug = $1', [slug, version]),
  )
  return applied
}

export async function listOrganisations(cluster: Cluster): Promise<Organisation[]> {
  return inControl(cluster, async (client) => {
    const { rows } = await client.query(`select * from organisations order by slug`)
    return rows.map(asOrganisation)
  })
}

/** How to reach the database of an organisation as its login role: the only place that knows. */
export async function databaseOf(cluster: Cluster, slug: string): Promise<pg.ClientConfig> {
  const row = await inControl(cluster, (client) => findRow(client, slug))
  if (row === null) throw noSuch(slug)
  return asUser(cluster.settings(row.database_name), row.login_role, row.login_password)
}

/** The same database as its administrator: for migrations, backup and restore. */
export async function adminDatabaseOf(cluster: Cluster, slug: string): Promise<pg.ClientConfig> {
  return cluster.settings((await organisationBy(cluster, slug)).databaseName)
}

async function organisationBy(cluster: Cluster, slug: string): Promise<Organisation> {
  const row = await inControl(cluster, (client) => findRow(client, slug))
  if (row === null) throw noSuch(slug)
  return asOrganisation(row)
}

type Row = {
  slug: string
  name: string
  host: string | null
  database_name: string
  login_role: string
  login_password: string
  schema_version: string
  created_at: Date
}

async function findRow(client: pg.Client, slug: string): Promise<Row | null> {
  const { rows } = await client.query<Row>('select * from organisations where slug = $1', [slug])
  return rows[0] ?? null
}

const asOrganisation = (row: Row): Organisation => ({
  slug: row.slug,
  name: row.name,
  host: row.host,
  databaseName: row.database_name,
  loginRole: row.login_role,
  schemaVersion: row.schema_version,
  createdAt: row.created_at.toISOString(),
})

function inControl<Result>(cluster: Cluster, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return withClient(cluster.settings(cluster.controlDatabase), work)
}

const databaseNameOf = (slug: string) => `landfall_org_${slug.replaceAll('-', '_')}`

const noSuch = (slug: string) => new Error(`There is no organisation '${slug}' here.`)

function requireSlug(slug: string): void {
  if (slug.length <= 40 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) return
  throw new Error(
    `'${slug}' cannot be the short name: small letters a-z, digits and single hyphens, at most 40.`,
  )
}
