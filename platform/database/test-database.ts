import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { createDatabase } from './cluster.ts'
import { advisoryLocks, asUser, connectionStringOf, withClient } from './connection.ts'
import { type Migration, migrate, readMigrations, schemaVersionOf } from './migrate.ts'
import { createLoginRole } from './roles.ts'

export type TestDatabase = {
  /** Enters as the organisation's login role, like the server does. */
  connectionString: string
  /** Enters as administrator, who sees and may do everything. */
  ownerConnectionString: string
  drop: () => Promise<void>
}

/** What the global set-up of the tests hands to every worker. */
export type TestCluster = { admin: pg.ClientConfig; directories: { domain: string; path: string }[] }

export const testClusterVariable = 'LANDFALL_TEST_CLUSTER'

const login = { role: 'landfall_org_test', password: 'only-for-tests' }

/** A database of its own for a test, cloned from a template with all migrations (or with the given ones). */
export async function createTestDatabase(given?: Migration[]): Promise<TestDatabase> {
  const { admin, directories } = testCluster()
  const migrations = given ?? readMigrations(directories)
  const name = `test_${randomBytes(6).toString('hex')}`
  const database = pg.escapeIdentifier(name)
  await withClient(admin, async (client) => {
    const template = await prepareTemplate(client, admin, migrations)
    await client.query(
      `create database ${database} owner landfall_owner template ${pg.escapeIdentifier(template)}`,
    )
    await client.query(
      `revoke connect on database ${database} from public; grant connect on database ${database} to ${login.role}`,
    )
  })
  const settings = { ...admin, database: name }
  return {
    connectionString: connectionStringOf(asUser(settings, login.role, login.password)),
    ownerConnectionString: connectionStringOf(settings),
    async drop() {
      await withClient(admin, (client) => client.query(`drop database if exists ${database} with (force)`))
    },
  }
}

export function testCluster(): TestCluster {
  const value = process.env[testClusterVariable]
  if (value === undefined)
    throw new Error('This test needs a database: it belongs to the project "database" of vitest.config.ts.')
  return JSON.parse(value)
}

/** The template is made by the first who needs it; its name changes with every change of a migration. */
async function prepareTemplate(
  client: pg.Client,
  admin: pg.ClientConfig,
  migrations: Migration[],
): Promise<string> {
  const name = `template_${schemaVersionOf(migrations)}`
  await client.query('select pg_advisory_lock($1)', [advisoryLocks.testTemplate])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const unfinished = `unfinished_${randomBytes(6).toString('hex')}`
      await createLoginRole(client, login.role, login.password)
      await createDatabase(client, unfinished)
      await migrate({ ...admin, database: unfinished }, migrations)
      await client.query(`alter database ${unfinished} rename to ${pg.escapeIdentifier(name)}`)
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLocks.testTemplate])
  }
  return name
}
