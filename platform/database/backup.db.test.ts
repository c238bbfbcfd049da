import { randomBytes } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupOrganisation, nameOf } from './backup.ts'
import type { BackupSecret } from './backup-cipher.ts'
import { house, manyRows } from './backup-fixture.ts'
import { type Cluster, openCluster } from './cluster.ts'
import { withClient } from './connection.ts'
import {
  adminDatabaseOf,
  createOrganisation,
  databaseOf,
  listOrganisations,
  prepareDirectory,
} from './directory.ts'
import type { Migration } from './migrate.ts'
import { readManifest, restore } from './restore.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const later: Migration = {
  domain: 'house',
  name: '002-later',
  sql: `alter table empty add column note text default 'from a later version'; insert into empty values (7);`,
}

let dataDir: string
let cluster: Cluster
let file: string
const passphrase = 'three small boats at anchor'

beforeAll(async () => {
  dataDir = temporaryDirectory('landfall-backup-')
  cluster = await openCluster({ dataDir, fast: true })
  await prepareDirectory(cluster)
  await createOrganisation(cluster, { slug: 'oslo', name: 'Oslo network', host: 'oslo.example.org' }, [house])
  await withClient(await adminDatabaseOf(cluster, 'oslo'), async (client) => {
    await client.query(manyRows)
  })
  file = join(dataDir, 'oslo.backup')
  const summary = await backupOrganisation(cluster, 'oslo', {
    to: file,
    passphrase,
    keys: { sealing: 'a2V5' },
  })
  expect(summary).toEqual({ tables: 8, rows: 3000 * 3 + 1 + 2 + 1 + 1 })
})

afterAll(async () => {
  await cluster.close()
  await rm(dataDir, { recursive: true })
})

describe('a restored organisation', () => {
  test('has every row of every table as it was', async () => {
    await restore(cluster, { slug: 'restored', from: file, passphrase }, [house])
    const before = await contentOf('oslo')
    expect(Object.keys(before)).toHaveLength(8)
    expect(await contentOf('restored')).toEqual(before)
  })

  test('goes on counting where it was, and its triggers and rights work', async () => {
    await withClient(await adminDatabaseOf(cluster, 'restored'), async (client) => {
      const { rows } = await client.query("insert into rooms (name) values ('new') returning id, letters")
      expect(rows).toEqual([{ id: '3001', letters: 3 }])
      expect((await client.query("select nextval('numbers') as n")).rows).toEqual([{ n: '102' }])
      expect((await client.query("select from changes where what = 'new'")).rowCount).toBe(1)
    })
    await withClient(await databaseOf(cluster, 'restored'), async (client) => {
      await client.query('set role landfall_staff')
      expect((await client.query('select from rooms')).rowCount).toBe(3001)
    })
  })

  test('is brought forward to this version of Landfall', async () => {
    await restore(cluster, { slug: 'forward', from: file, passphrase }, [house, later])
    expect((await contentOf('forward'))['"public"."empty"']).toEqual(['(7,"from a later version")'])
  })

  test('keeps its name, and brings the keys its database does not hold', async () => {
    const manifest = await readManifest(file, { passphrase })
    expect(manifest).toMatchObject({
      organisation: { slug: 'oslo', name: 'Oslo network', host: 'oslo.example.org' },
      migrations: [{ domain: 'house', name: '001-house' }],
      keys: { sealing: 'a2V5' },
    })
  })

  test('may come from a stream, opened by a key file', async () => {
    const keyFile = join(dataDir, 'key')
    await writeFile(keyFile, randomBytes(32))
    const pieces: Buffer[] = []
    const to = new Writable({
      write(chunk, _encoding, done) {
        pieces.push(chunk)
        done()
      },
    })
    await backupOrganisation(cluster, 'oslo', { to, keyFile })
    await restore(cluster, { slug: 'streamed', from: Readable.from(pieces), keyFile }, [house])
    expect(await contentOf('streamed')).toEqual(await contentOf('oslo'))
    await expect(attempt({ from: Readable.from(pieces), passphrase })).rejects.toThrow('opened by a key file')
  })
})

test('a backup shows one moment, whatever is written meanwhile', async () => {
  await createOrganisation(cluster, { slug: 'busy', name: 'Busy' }, [house])
  const database = await adminDatabaseOf(cluster, 'busy')
  const copy = join(dataDir, 'busy.backup')
  await withClient(database, async (client) => {
    let going = true
    const writing = (async () => {
      while (going) {
        await client.query(`with room as (insert into rooms (name) values ('r') returning id)
          insert into rules select 'X' || id, id from room`)
      }
    })()
    await backupOrganisation(cluster, 'busy', { to: copy, passphrase })
    going = false
    await writing
  })
  await restore(cluster, { slug: 'moment', from: copy, passphrase }, [house])
  const content = await contentOf('moment')
  expect(content['"public"."rules"']!.length - 2).toBe(content['"public"."rooms"']!.length)
})

describe('a backup is not restored', () => {
  test('with a wrong passphrase', async () => {
    await expect(attempt({ from: file, passphrase: 'four small boats' })).rejects.toThrow('does not open')
  })

  test('when anything in it was changed, left out, doubled or cut off', async () => {
    const whole = await readFile(file)
    const start = whole.indexOf(10, whole.indexOf(10) + 1) + 1
    const size = whole.readUInt32BE(start) + 20
    const damages: Record<string, Buffer> = {
      'one bit': flip(whole, whole.length - 100),
      'the header': Buffer.concat([whole.subarray(0, start - 2), Buffer.from(' }\n'), whole.subarray(start)]),
      'a piece in the middle': Buffer.concat([
        whole.subarray(0, start + size),
        whole.subarray(start + 2 * size),
      ]),
      'two pieces in the wrong order': Buffer.concat([
        whole.subarray(0, start),
        whole.subarray(start + size, start + 2 * size),
        whole.subarray(start, start + size),
        whole.subarray(start + 2 * size),
      ]),
      'the end': whole.subarray(0, whole.length - 10),
      'the last piece': whole.subarray(0, start + size),
      'something added': Buffer.concat([whole, Buffer.from('x')]),
    }
    for (const [what, bytes] of Object.entries(damages))
      await expect(attempt({ from: Readable.from([bytes]), passphrase }), what).rejects.toThrow('damaged')
  })

  test('when it is no backup at all', async () => {
    await expect(attempt({ from: Readable.from([Buffer.from('Dear sir')]), passphrase })).rejects.toThrow(
      'not a backup',
    )
  })

  test('when a newer Landfall made it, or one with other migrations', async () => {
    await expect(attempt({ from: file, passphrase }, [])).rejects.toThrow('newer Landfall')
    const other = { ...house, sql: 'select 1' }
    await expect(attempt({ from: file, passphrase }, [other])).rejects.toThrow('differ')
  })

  test('over an organisation that is there', async () => {
    await expect(restore(cluster, { from: file, passphrase }, [house])).rejects.toThrow('already')
  })

  test('and then nothing of it is left', async () => {
    expect((await listOrganisations(cluster)).map(({ slug }) => slug)).not.toContain('attempt')
    await withClient(cluster.settings('postgres'), async (client) => {
      const { rowCount } = await client.query(
        "select from pg_database where datname = 'landfall_org_attempt'",
      )
      expect(rowCount).toBe(0)
    })
  })
})

test('a backup that fails leaves no file behind, and a finished one is for its owner alone', async () => {
  const path = join(dataDir, 'failed.backup')
  await expect(backupOrganisation(cluster, 'oslo', { to: path, passphrase: '' })).rejects.toThrow('empty')
  await expect(stat(path)).rejects.toThrow('ENOENT')
  await expect(stat(`${path}.unfinished`)).rejects.toThrow('ENOENT')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

const attempt = (source: { from: string | Readable } & BackupSecret, migrations = [house]) =>
  restore(cluster, { slug: 'attempt', ...source }, migrations)

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}

/** Every row of every table as text, found by other means than the backup finds them. */
async function contentOf(slug: string): Promise<Record<string, string[]>> {
  return withClient(await adminDatabaseOf(cluster, slug), async (client) => {
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
       where schemaname in ('public', 'sign In') and tablename <> 'days'`,
    )
    const content: Record<string, string[]> = {}
    for (const table of rows) {
      const found = await client.query(`select t::text as row from ${nameOf(table)} t order by 1`)
      content[nameOf(table)] = found.rows.map(({ row }) => row)
    }
    return content
  })
}
