import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { advisoryLocks } from './connection.ts'
import { adminUser, cleanEnvironment, createCluster } from './create-cluster.ts'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { type Place, preparePlace } from './postgres-place.ts'
import { isProcessOf } from './processes.ts'

const port = 5432

/** `fast` gives up every promise about power cuts; it is for tests alone. */
export type EmbeddedOptions = { dataDir: string; fast?: boolean }

export type EmbeddedPostgres = {
  /** Settings of the administrator for a database of this cluster. */
  settings: (database: string) => pg.ClientConfig
  /** Where PostgreSQL writes what goes wrong. */
  logFile: string
  /** Ends this process's use; the last one to leave stops PostgreSQL, and waits until it has finished. */
  close: () => Promise<void>
}

/** Starts PostgreSQL on this data directory, or joins the one that already runs there, whoever started it. */
export async function openEmbeddedPostgres({
  dataDir,
  fast = false,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(dataDir)
  const binaries = findBinaries(place.account)
  if (!existsSync(place.cluster)) await createCluster(place, binaries, fast)
  const settings = (database: string): pg.ClientConfig => ({
    host: place.socket,
    port,
    user: adminUser,
    password: place.password,
    database,
    ssl: false,
  })

  let closing = false
  let holder = await hold()

  /** Every process holds a shared lock on a connection of its own; who gets it exclusively is the last one. */
  async function hold(): Promise<pg.Client> {
    for (;;) {
      const client = await connectOrStart(place, binaries, settings('postgres'), fast)
      try {
        await client.query('select pg_advisory_lock_shared($1)', [advisoryLocks.usersOfCluster])
      } catch (error) {
        // The last user was just leaving and stopped PostgreSQL under our greeting: then we start it anew.
        if (isEndedConnection(error)) continue
        throw error
      }
      // PostgreSQL was killed or ended under us: the pools reconnect by themselves as soon as it runs again.
      client.once('end', () => closing || void recover())
      return client
    }
  }

  async function recover(): Promise<void> {
    for (let attempt = 1; !closing; attempt++) {
      try {
        holder = await hold()
        if (closing) await leave(holder, place)
        return
      } catch (error) {
        console.error(`PostgreSQL ended and could not be started again (attempt ${attempt}):`, error)
        await delay(Math.min(attempt * 500, 10_000))
      }
    }
  }

  return {
    settings,
    logFile: place.logFile,
    async close() {
      if (closing) return
      closing = true
      await leave(holder, place)
    },
  }
}

async function leave(holder: pg.Client, place: Place): Promise<void> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [advisoryLocks.usersOfCluster])
    const { rows } = await holder.query('select pg_try_advisory_lock($1) as last', [
      advisoryLocks.usersOfCluster,
    ])
    if (rows[0].last) await stop(place)
  } catch (error) {
    // Without a connection PostgreSQL has ended, or somebody else is ending it: there is nothing to stop.
    if (!isEndedConnection(error)) throw error
  } finally {
    await holder.end().catch(() => {})
  }
}

/** A fast stop rolls back what is open, writes everything down and ends. */
async function stop(place: Place): Promise<void> {
  const pid = postmasterOf(place)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  const patience = Date.now() + 60_000
  while (isProcessOf(pid, place.cluster)) {
    if (Date.now() > patience)
      throw new Error(`PostgreSQL (process ${pid}) does not stop; see ${place.logFile}`)
    await delay(10)
  }
  if (place.socket !== place.base) rmSync(place.socket, { recursive: true, force: true })
}

async function connectOrStart(place: Place, binaries: Binaries, settings: pg.ClientConfig, fast: boolean) {
  const patience = Date.now() + 30_000
  let server: Started | null = null
  for (;;) {
    const attempt = await tryConnect(settings)
    if (attempt.client) return attempt.client
    // Recovery after a crash may take its time; PostgreSQL is alive and says so.
    if (attempt.problem === 'starting') await delay(20)
    else if (attempt.problem === 'absent') {
      if (server && !server.ended()) await delay(10)
      else if (Date.now() > patience) throw new Error(`PostgreSQL does not start.\n${tailOf(place.logFile)}`)
      else {
        // It ends at once while the remains of a killed one still leave; so it is asked again, a little later.
        if (server) await delay(200)
        server = startServer(place, binaries, fast)
      }
    } else throw attempt.problem
  }
}

type Attempt =
  | { client: pg.Client; problem?: never }
  | { client?: never; problem: 'absent' | 'starting' | Error }

async function tryConnect(settings: pg.ClientConfig): Promise<Attempt> {
  const client = new pg.Client({ ...settings, application_name: 'landfall' })
  client.on('error', () => {})
  try {
    await client.connect()
    return { client }
  } catch (error) {
    await client.end().catch(() => {})
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return { problem: 'absent' }
    if (code === '57P03' || isEndedConnection(error)) return { problem: 'starting' }
    return { problem: error as Error }
  }
}

function isEndedConnection(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return ['57P01', '57P02', 'ECONNRESET', 'EPIPE'].includes(code) || /terminated|not queryable/.test(message)
}

type Started = { ended: () => boolean }

function startServer(place: Place, binaries: Binaries, fast: boolean): Started {
  forgetForeignProcess(place)
  if (existsSync(place.logFile) && statSync(place.logFile).size > 5_000_000)
    renameSync(place.logFile, `${place.logFile}.before`)
  const log = openSync(place.logFile, 'a', 0o600)
  const parameters = Object.entries({ ...serverParameters, ...(fast ? fastParameters : {}) })
  const child = spawn(
    binaries.postgres,
    ['-D', place.cluster, '-p', String(port), '-k', place.socket].concat(
      parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    // A group of its own, so that Ctrl-C in the terminal lets the server finish before its database ends.
    { ...place.account, cwd: '/', detached: true, env: cleanEnvironment(), stdio: ['ignore', log, log] },
  )
  closeSync(log)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  return { ended: () => ended }
}

const serverParameters = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  fsync: 'on',
  full_page_writes: 'on',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log names errors but never the values of people's records.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

const fastParameters = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
}

/** The process that a killed PostgreSQL left in its lock file may by now be somebody else's. */
function forgetForeignProcess(place: Place): void {
  const lock = join(place.cluster, 'postmaster.pid')
  if (existsSync(lock) && postmasterOf(place) === null) rmSync(lock, { force: true })
}

function postmasterOf(place: Place): number | null {
  try {
    const pid = Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return isProcessOf(pid, place.cluster) ? pid : null
  } catch {
    return null
  }
}

const tailOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').slice(-2000) : '')
