import { claimDataDirectory } from '#platform/database/instance-lock.ts'
import { buildWebIfStale } from '../../scripts/build-if-stale.ts'
import { whenParentIsKilled } from '../../scripts/parent.ts'
import { signInsOfExample } from './example/sign-ins.ts'
import type { Settings } from './settings.ts'
import { type RunningServer, startServer } from './start.ts'

/** Starts, says where, and stops on a signal after finishing what is under way. A second start only points to the first. */
export async function runServer(settings: Settings): Promise<void> {
  const claim = await claimDataDirectory(settings.dataDir)
  if (claim.running !== null) {
    console.log(`Landfall is already open at ${claim.running}`)
    return
  }
  const pagesBuilt = buildWebIfStale()
  // Whoever waits for it comes later; until then its failure must not end the process by itself.
  pagesBuilt.catch(() => {})
  try {
    const server = await startServer(settings, { instance: claim.id, pagesBuilt })
    claim.announce(server.port)
    sayWhere(server, settings)
    stopWhenAsked(server, claim.release)
  } catch (error) {
    claim.release()
    throw error
  }
}

function sayWhere(server: RunningServer, { smtpUrl, example }: Settings): void {
  console.log(
    `Landfall is open at ${server.url}${example ? ' (the example centre: everyone in it is invented)' : ''}`,
  )
  if (server.firstRunCode) {
    console.log(`Nobody can sign in yet. Open the address and begin with the code ${server.firstRunCode}`)
  }
  if (example) console.log(signInsOfExample())
  if (!smtpUrl) console.log(`Mails are kept in ${server.mailFolder}`)
}

function stopWhenAsked(server: RunningServer, release: () => void): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    release()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  whenParentIsKilled(stop)
}
