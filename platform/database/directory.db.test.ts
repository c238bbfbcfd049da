import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, openCluster } from './cluster.ts'
import { asUser, connectionStringOf, withClient } from './connection.ts'
import {
  adminDatabaseOf,
  createOrganisation,
  databaseOf,
  listOrganisations,
  migrateOrganisation,
  prepareDirectory,
} from './directory.ts'
import type { Migration } from './migrate.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const notes: Migration = {
  domain: 'notes',
  name: '001-notes',
  sql: 'create table notes (id int); grant select, insert on notes to landfall_staff;',
}
const tags: Migration = { domain: 'notes', name: '002-tags', sql: 'create table tags (id int);' }

let dataDir: string
let cluster: Cluster

beforeAll(async () => {
  dataDir = temporaryDirectory('landfall-directory-')
  cluster = await openCluster({ dataDir, fast: true })
  await prepareDirectory(cluster)
  await createOrganisation(cluster, { slug: 'oslo', name: 'Oslo network', host: 'oslo.example.org' }, [notes])
  await createOrganisation(cluster, { slug: 'pleven-centre', name: 'Pleven centre' }, [notes])
})

afterAll(async () => {
  await cluster.close()
  await rm(dataDir, { recursive: true })
})

test('the directory lists each organisation with its database', async () => {
  expect(await listOrganisations(cluster)).toMatchObject([
    { slug: 'oslo', name: 'Oslo network', host: 'oslo.example.org', databaseName: 'landfall_org_oslo' },
    { slug: 'pleven-centre', name: 'Pleven centre', host: null, databaseName: 'landfall_org_pleven_centre' },
  ])
})

test('an organisation works in its own database, as a capacity', async () => {
  await withClient(await databaseOf(cluster, 'oslo'), async (client) => {
    await expect(client.query('select * from notes')).rejects.toThrow('permission denied')
    await client.query('set role landfall_staff')
    await client.query('insert into notes values (1)')
  })
})

test('an organisation cannot enter the database of another, nor the directory', async () => {
  const oslo = await databaseOf(cluster, 'oslo')
  for (const database of ['landfall_org_pleven_centre', cluster.controlDatabase, 'postgres', 'template1'])
    await expect(
      withClient({ ...oslo, database }, async () => {}),
      database,
    ).rejects.toThrow('permission denied')
})

test('the same short name cannot be given twice, and must be a simple one', async () => {
  await expect(createOrganisation(cluster, { slug: 'oslo', name: 'Again' }, [])).rejects.toThrow('already')
  await expect(createOrganisation(cluster, { slug: 'Oslo; drop', name: 'Bad' }, [])).rejects.toThrow(
    'short name',
  )
})

test('an organisation that could not be completed leaves nothing behind, and can be made again', async () => {
  const broken = { ...tags, sql: 'nonsense' }
  await expect(
    createOrganisation(cluster, { slug: 'sofia', name: 'Sofia' }, [notes, broken]),
  ).rejects.toThrow()
  await createOrganisation(cluster, { slug: 'sofia', name: 'Sofia' }, [notes, tags])
  await withClient(await databaseOf(cluster, 'sofia'), async () => {})
})

test('an organisation that a killed start left half-made is completed, and keeps what it has', async () => {
  await withClient(await adminDatabaseOf(cluster, 'sofia'), (client) =>
    client.query('insert into notes values (5)'),
  )
  await withClient(cluster.settings(cluster.controlDatabase), (client) =>
    client.query("delete from organisations where slug = 'sofia'"),
  )
  await createOrganisation(cluster, { slug: 'sofia', name: 'Sofia' }, [notes, tags])
  await withClient(await adminDatabaseOf(cluster, 'sofia'), async (client) => {
    expect((await client.query('select id from notes')).rows).toEqual([{ id: 5 }])
  })
})

test('a new version brings the database of each organisation forward', async () => {
  expect(await migrateOrganisation(cluster, 'oslo', [notes, tags])).toEqual(['notes/002-tags'])
  expect(await migrateOrganisation(cluster, 'oslo', [notes, tags])).toEqual([])
  const client = await adminDatabaseOf(cluster, 'oslo')
  await withClient(client, (admin) => admin.query('select from tags'))
})

test('an organisation that does not exist is said by its name', async () => {
  await expect(databaseOf(cluster, 'bergen')).rejects.toThrow("'bergen'")
})

test('a server given by its address is used as it is', async () => {
  const server = await openCluster({ dataDir: '/nowhere', databaseUrl: cluster.adminUrl })
  expect(server.kind).toBe('server')
  expect(await listOrganisations(server)).toHaveLength((await listOrganisations(cluster)).length)
  const login = await databaseOf(server, 'oslo')
  await withClient(login, async (client) => {
    const { rows } = await client.query('select current_user as user, current_database() as database')
    expect(rows).toEqual([{ user: 'landfall_org_oslo', database: 'landfall_org_oslo' }])
  })
})

test('an address leads to the same database as the settings', async () => {
  const settings = asUser(await databaseOf(cluster, 'oslo'), 'landfall_org_oslo', 'with @:/? signs')
  await expect(
    withClient({ connectionString: connectionStringOf(settings) }, async () => {}),
  ).rejects.toThrow('password')
})
