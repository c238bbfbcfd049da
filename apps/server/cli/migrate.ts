import { listOrganisations, migrateOrganisation } from '#platform/database/directory.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { migrationDirectories } from '../domains.ts'
import { withCluster } from './with-cluster.ts'

export const migrateAll = (): Promise<void> =>
  withCluster(async (cluster) => {
    const migrations = readMigrations(migrationDirectories)
    for (const { slug } of await listOrganisations(cluster)) {
      const applied = await migrateOrganisation(cluster, slug, migrations)
      console.log(`${slug}: ${applied.length === 0 ? 'nothing to do' : applied.join(', ')}`)
    }
  })
