import pg from 'pg'
import { connectionStringOf, withClient } from './connection.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import { createRoles } from './roles.ts'

export type Cluster = {
  kind: 'embedded' | 'server'
  /** The administrator's settings for a database of this cluster. */
  settings: (database: string) => pg.ClientConfig
  /** The database of the directory of organisations. */
  controlDatabase: string
  adminUrl: string
  close: () => Promise<void>
}

export type ClusterOptions = { dataDir: string; databaseUrl?: string | undefined; fast?: boolean }

/** The PostgreSQL of this installation with Landfall's roles: the server of `databaseUrl`, or one of our own. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const cluster = options.databaseUrl ? serverCluster(options.databaseUrl) : await embeddedCluster(options)
  try {
    await prepare(cluster)
  } catch (error) {
    await cluster.close()
    throw error
  }
  return cluster
}

async function embeddedCluster({ dataDir, fast = false }: ClusterOptions): Promise<Cluster> {
  const { settings, close } = await openEmbeddedPostgres({ dataDir, fast })
  const controlDatabase = 'landfall_control'
  return {
    kind: 'embedded',
    settings,
    controlDatabase,
    adminUrl: connectionStringOf(settings(controlDatabase)),
    close,
  }
}

function serverCluster(databaseUrl: string): Cluster {
  const controlDatabase = new pg.Client(databaseUrl).database ?? 'landfall_control'
  const settings = (database: string): pg.ClientConfig => {
    const url = new URL(databaseUrl)
    url.pathname = `/${encodeURIComponent(database)}`
    return { connectionString: url.href }
  }
  return { kind: 'server', settings, controlDatabase, adminUrl: databaseUrl, close: async () => {} }
}

async function prepare(cluster: Cluster): Promise<void> {
  // On a server, DATABASE_URL already names the control database.
  const first = cluster.kind === 'server' ? cluster.controlDatabase : 'postgres'
  await withClient(cluster.settings(first), async (client) => {
    await createRoles(client)
    if (cluster.kind === 'embedded' && (await createDatabase(client, cluster.controlDatabase)))
      await client.query('revoke connect on database postgres, template1 from public')
  })
}

/** An empty database owned by `landfall_owner` that nobody may enter yet; false when it was there already. */
export async function createDatabase(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount !== 0) return false
  const database = pg.escapeIdentifier(name)
  await client.query(
    `create database ${database} owner landfall_owner template template0 encoding 'UTF8'
       locale_provider builtin builtin_locale 'C.UTF-8'`,
  )
  await client.query(`revoke connect, temporary on database ${database} from public`)
  return true
}
