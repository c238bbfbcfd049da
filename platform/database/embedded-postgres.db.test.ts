import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPool, withClient } from './connection.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts'
import { isProcessOf } from './processes.ts'
import { temporaryDirectory } from './temporary-directory.ts'

let home: string
const opened: EmbeddedPostgres[] = []
const children: ChildProcess[] = []
const elsewhere: string[] = []

beforeEach(() => {
  home = temporaryDirectory('landfall-embedded-')
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(opened.splice(0).map((postgres) => postgres.close()))
  for (const path of [home, ...elsewhere.splice(0)])
    await rm(path, { recursive: true, force: true, maxRetries: 5 })
})

test('what was written is there after a stop and a new start', async () => {
  const first = await open()
  await write(first, 'kept')
  await first.close()
  expect(await read(await open())).toEqual(['kept'])
})

test('a parent that was killed does not block the next start, and nothing is lost', async () => {
  const parent = await openInAnotherProcess()
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  const next = await open()
  expect(await read(next)).toEqual(['from another process'])
  const postmaster = await postmasterPid()
  await next.close()
  expect(isProcessOf(postmaster, home)).toBe(false)
})

test('who leaves first does not end the database under the other', async () => {
  await openInAnotherProcess()
  const second = await open()
  await second.close()
  expect(isProcessOf(await postmasterPid(), await base())).toBe(true)
  expect(await read(await open())).toEqual(['from another process'])
})

test('PostgreSQL that was killed comes back by itself, with every acknowledged change', async () => {
  const postgres = await open()
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
  const pool = createPool(postgres.settings('postgres'))
  await pool.query('create table ticks (n int)')
  for (let n = 1; n <= 3; n++) {
    await pool.query('insert into ticks values ($1)', [n])
    const killed = await postmasterPid()
    process.kill(killed, 'SIGKILL')
    await vi.waitUntil(async () => ![0, killed].includes(await postmasterPid()), { timeout: 20_000 })
    await vi.waitUntil(() => succeeds(pool.query('select')), { timeout: 20_000 })
  }
  const { rows } = await pool.query('select array_agg(n order by n) as kept from ticks')
  expect(rows[0].kept).toEqual([1, 2, 3])
  await pool.end()
  silenced.mockRestore()
})

test('both PostgreSQL and its parent may be killed', async () => {
  const parent = await openInAnotherProcess()
  parent.kill('SIGKILL')
  process.kill(await postmasterPid(), 'SIGKILL')
  expect(await read(await open())).toEqual(['from another process'])
})

test('several starts at the same moment end up with one PostgreSQL', async () => {
  const all = await Promise.all([open(), open(), open()])
  await write(all[0]!, 'seen by all')
  for (const postgres of all) expect(await read(postgres)).toEqual(['seen by all'])
})

test('a lock file that names a process of somebody else is no obstacle', async () => {
  const first = await open()
  await write(first, 'kept')
  const lock = await readFile(join(await base(), 'cluster/postmaster.pid'), 'utf8')
  process.kill(await postmasterPid(), 'SIGKILL')
  await first.close()

  await writeFile(join(await base(), 'cluster/postmaster.pid'), lock.replace(/^\d+/, String(process.ppid)))
  expect(await read(await open())).toEqual(['kept'])
})

test.runIf(process.getuid?.() === 0)('it starts as root in a home that others cannot enter', async () => {
  await chmod(home, 0o700)
  const first = await open()
  await write(first, 'in a closed home')
  elsewhere.push(await base())
  await first.close()
  expect(await base()).not.toContain(home)
  expect(await read(await open())).toEqual(['in a closed home'])
})

test('a path that is too long for a socket is no obstacle', async () => {
  const deep = await openEmbeddedPostgres({ dataDir: join(home, 'a-directory-with-a-long-name'.repeat(4)) })
  opened.push(deep)
  await write(deep, 'kept')
  expect(await read(deep)).toEqual(['kept'])
})

async function open(): Promise<EmbeddedPostgres> {
  const postgres = await openEmbeddedPostgres({ dataDir: join(home, 'data') })
  opened.push(postgres)
  return postgres
}

/** Starts PostgreSQL there, writes one row and then waits to be killed. */
async function openInAnotherProcess(): Promise<ChildProcess> {
  const program = `
    import { openEmbeddedPostgres } from ${JSON.stringify(fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url)))}
    import { withClient } from ${JSON.stringify(fileURLToPath(new URL('./connection.ts', import.meta.url)))}
    const postgres = await openEmbeddedPostgres({ dataDir: ${JSON.stringify(join(home, 'data'))} })
    await withClient(postgres.settings('postgres'), (client) =>
      client.query("create table words (word text); insert into words values ('from another process')"))
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout!, 'data')
  return child
}

async function write(postgres: EmbeddedPostgres, word: string): Promise<void> {
  await withClient(postgres.settings('postgres'), async (client) => {
    await client.query('create table words (word text)')
    await client.query('insert into words values ($1)', [word])
  })
}

async function read(postgres: EmbeddedPostgres): Promise<string[]> {
  const result = await withClient(postgres.settings('postgres'), (client) =>
    client.query('select word from words'),
  )
  return result.rows.map((row) => row.word)
}

async function base(): Promise<string> {
  const pointer = await readFile(join(home, 'data/postgres-is-at.txt'), 'utf8').catch(() => null)
  return pointer?.split('\n')[0] ?? join(home, 'data/postgres')
}

async function postmasterPid(): Promise<number> {
  const lock = await readFile(join(await base(), 'cluster/postmaster.pid'), 'utf8').catch(() => '')
  return Number(lock.split('\n')[0])
}

const succeeds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )
