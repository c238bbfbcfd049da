import pg from 'pg'
import type { Cluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { createOrganisation, listOrganisations, migrateOrganisation } from '#platform/database/directory.ts'
import { migrate, readMigrations } from '#platform/database/migrate.ts'
import { migrationDirectories } from '../domains.ts'
import { loadExample } from './load.ts'

const slug = 'example'

/** Makes the example centre as of today where there is none; one that somebody has tried things in is kept. */
export async function openExample(cluster: Cluster): Promise<void> {
  const known = await listOrganisations(cluster)
  if (known.some((organisation) => organisation.slug === slug))
    await migrateOrganisation(cluster, slug, readMigrations(migrationDirectories))
  else await makeExample(cluster)
}

/** Puts the example centre of today in the place of the one there is. Nobody may be at work in it. */
export async function replaceExample(cluster: Cluster): Promise<void> {
  const known = await listOrganisations(cluster)
  const example = known.find((organisation) => organisation.slug === slug)
  if (example) {
    await withClient(cluster.settings(cluster.controlDatabase), async (client) => {
      await client.query('delete from organisations where slug = $1', [slug])
      await client.query(`drop database if exists ${pg.escapeIdentifier(example.databaseName)} with (force)`)
    })
  }
  await makeExample(cluster)
}

async function makeExample(cluster: Cluster): Promise<void> {
  const migrations = readMigrations(migrationDirectories)
  const today = Temporal.Now.plainDateISO('Europe/Sofia').toString()
  await createOrganisation(cluster, { slug, name: slug }, migrations, async (database) => {
    await migrate(database, migrations)
    await withClient(database, (client) => loadExample(client, { today }))
  })
}
