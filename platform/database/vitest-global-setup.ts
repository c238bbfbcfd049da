import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCluster } from './cluster.ts'
import { isProcessOf } from './processes.ts'
import { temporaryDirectory, temporaryPlace } from './temporary-directory.ts'
import { type TestCluster, testClusterVariable } from './test-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The module that exports `migrationDirectories`; the configuration names it, since platform knows no app. */
    migrationsModule: string
  }
}

/** Starts one throw-away PostgreSQL for the whole run; the projects of a run share it. */
export default async function setUpDatabase(project: {
  getProvidedContext: () => { migrationsModule?: string }
}) {
  if (process.env[testClusterVariable] !== undefined) return
  sweepAbandoned()
  const { migrationsModule } = project.getProvidedContext()
  const { migrationDirectories } = migrationsModule
    ? await import(migrationsModule)
    : { migrationDirectories: [] }
  const dataDir = temporaryDirectory(prefix)
  writeFileSync(join(dataDir, 'pid'), String(process.pid))
  const cluster = await openCluster({ dataDir, fast: true })
  const shared: TestCluster = { admin: cluster.settings('postgres'), directories: migrationDirectories }
  process.env[testClusterVariable] = JSON.stringify(shared)
  return async () => {
    delete process.env[testClusterVariable]
    await cluster.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const prefix = 'landfall-test-'

/** A run that was killed could not tidy up; its PostgreSQL ends when its files are gone. */
function sweepAbandoned(): void {
  for (const name of readdirSync(temporaryPlace()).filter((entry) => entry.startsWith(prefix))) {
    const directory = join(temporaryPlace(), name)
    try {
      const pid = Number(readFileSync(join(directory, 'pid'), 'utf8'))
      if (!isProcessOf(pid, '')) rmSync(directory, { recursive: true, force: true })
    } catch {
      // Somebody else's, or just being made.
    }
  }
}
