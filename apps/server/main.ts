import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Keeps the stripped and compiled modules: the second start is quicker, and the compiler stays out of memory.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/landfall', import.meta.url)))
const { readSettings } = await import('./settings.ts')
const { runServer } = await import('./run-server.ts')

await runServer(readSettings(process.env, process.argv.slice(2)))
