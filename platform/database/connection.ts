import pg from 'pg'

/** A pool whose connections may break (a restart of PostgreSQL), idle or at work, without ending this process. */
export function createPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(settings)
  // The pool listens to those that are idle. At work, the queries under way fail and tell whoever waits for them.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', (error) => console.error('A database connection was lost:', error.message))
  return pool
}

/** One connection for one piece of work, closed whatever happens. */
export async function withClient<Result>(
  settings: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(settings)
  // The query under way fails by itself; without a listener the loss of the connection would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same settings as an address, for libraries that take nothing else. */
export function connectionStringOf(settings: pg.ClientConfig): string {
  if (settings.connectionString) return settings.connectionString
  const { host, port, user, password, database } = settings
  const url = new URL(`postgresql://localhost/${encodeURIComponent(database ?? '')}`)
  setLogin(url, user ?? '', typeof password === 'string' ? password : '')
  if (host?.startsWith('/')) url.searchParams.set('host', host)
  else if (host) url.hostname = host
  if (port) url.port = String(port)
  return url.href
}

/** The same database as another user. */
export function asUser(settings: pg.ClientConfig, user: string, password: string): pg.ClientConfig {
  if (!settings.connectionString) return { ...settings, user, password }
  const url = new URL(settings.connectionString)
  setLogin(url, user, password)
  return { ...settings, connectionString: url.href }
}

function setLogin(url: URL, user: string, password: string): void {
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
}

/** PostgreSQL's advisory locks of Landfall, each a number of its own. */
export const advisoryLocks = {
  usersOfCluster: 4600,
  migrations: 4601,
  directory: 4602,
  testTemplate: 4603,
} as const
