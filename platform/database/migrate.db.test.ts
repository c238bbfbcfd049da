import type pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { withClient } from './connection.ts'
import { type Migration, migrate, readMigrations, schemaVersionOf } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const houses: Migration = {
  domain: 'houses',
  name: '001-houses',
  sql: 'create table houses (id int primary key);',
}
const rooms: Migration = {
  domain: 'houses',
  name: '002-rooms',
  sql: 'create table rooms (id int primary key);',
}

const databases: TestDatabase[] = []
let connection: pg.ClientConfig

beforeEach(async () => {
  const database = await createTestDatabase([])
  databases.push(database)
  connection = { connectionString: database.ownerConnectionString }
})

afterAll(() => Promise.all(databases.map((database) => database.drop())))

describe('bringing a database forward', () => {
  test('each migration is applied once, in order', async () => {
    expect(await migrate(connection, [houses])).toEqual(['houses/001-houses'])
    expect(await migrate(connection, [houses, rooms])).toEqual(['houses/002-rooms'])
    expect(await migrate(connection, [houses, rooms])).toEqual([])
  })

  test('everything belongs to the owner, who cannot sign in', async () => {
    await migrate(connection, [houses])
    const owner = await ask("select tableowner from pg_tables where tablename = 'houses'")
    expect(owner).toEqual([{ tableowner: 'landfall_owner' }])
  })

  test('a migration that was changed afterwards is refused by its name', async () => {
    await migrate(connection, [houses, rooms])
    const changed = { ...rooms, sql: 'create table rooms (id bigint primary key);' }
    await expect(migrate(connection, [houses, changed])).rejects.toThrow('houses/002-rooms')
  })

  test('other line ends are not a change', async () => {
    const unix = { ...houses, sql: 'create table houses (\n  id int primary key\n);' }
    await migrate(connection, [unix])
    expect(await migrate(connection, [{ ...unix, sql: unix.sql.replaceAll('\n', '\r\n') }])).toEqual([])
  })

  test('a database from a newer Landfall is refused and left alone', async () => {
    await migrate(connection, [houses, rooms])
    await expect(migrate(connection, [houses])).rejects.toThrow('newer than this Landfall')
  })

  test('a migration that fails leaves nothing behind, and says its name and line', async () => {
    const broken = {
      ...rooms,
      sql: 'create table rooms (id int primary key);\ncreate table rooms (nonsense);',
    }
    await expect(migrate(connection, [houses, broken])).rejects.toThrow('houses/002-rooms failed at line 2')
    expect(await ask("select to_regclass('public.rooms') as rooms")).toEqual([{ rooms: null }])
    expect(await migrate(connection, [houses, rooms])).toEqual(['houses/002-rooms'])
  })

  test('several starts at once apply each migration once', async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(connection, [houses, rooms])))
    expect(applied.flat().sort()).toEqual(['houses/001-houses', 'houses/002-rooms'])
  })
})

test('the schema version changes with a name, a text and the order', () => {
  const versions = [[houses], [houses, rooms], [rooms, houses], [houses, { ...rooms, sql: 'select 1' }]]
  expect(new Set(versions.map(schemaVersionOf)).size).toBe(versions.length)
})

test('a domain without migrations has none', () => {
  expect(readMigrations([{ domain: 'houses', path: '/nowhere' }])).toEqual([])
})

test('an organisation enters its own database with no rights but those of a capacity', async () => {
  const { connectionString } = databases[0]!
  await withClient({ connectionString }, async (client) => {
    await client.query('set role landfall_staff')
    await client.query('reset role')
    await expect(client.query('set role landfall_owner')).rejects.toThrow('permission denied')
    await expect(client.query('create table mine (id int)')).rejects.toThrow('permission denied')
  })
})

async function ask(sql: string): Promise<unknown[]> {
  return withClient(connection, async (client) => (await client.query(sql)).rows)
}
