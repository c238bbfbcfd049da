import { type Cluster, openCluster } from '#platform/database/cluster.ts'
import { prepareDirectory } from '#platform/database/directory.ts'
import { readSettings, type Settings } from '../settings.ts'

/** The databases of this installation for one command; a server that is running goes on beside it. */
export async function withCluster<Result>(
  work: (cluster: Cluster, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env, [])
  const { dataDir, databaseUrl } = settings
  const cluster = await openCluster({ dataDir, databaseUrl })
  try {
    await prepareDirectory(cluster)
    return await work(cluster, settings)
  } finally {
    await cluster.close()
  }
}
