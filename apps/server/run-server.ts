import type { Settings } from './settings.ts'
import { startServer } from './start.ts'

/** Starts, says in one line where, and stops on a signal after finishing what is under way. */
export async function runServer(settings: Settings): Promise<void> {
  const server = await startServer(settings)
  console.log(`Landfall is open at ${server.url}`)
  if (server.firstRunCode) {
    console.log(`Nobody can sign in yet. Open the address and begin with the code ${server.firstRunCode}`)
  }
  if (!settings.smtpUrl) console.log(`Mails are kept in ${server.mailFolder}`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
