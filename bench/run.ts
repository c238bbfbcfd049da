import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installationSecret } from '#apps/server/sites.ts'
import { openCluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf, databaseOf } from '#platform/database/directory.ts'
import { buildWebIfStale } from '../scripts/build-if-stale.ts'
import { compare } from './compare.ts'
import { fill } from './fill.ts'
import { measureGrowth, reportGrowth } from './growth.ts'
import { importedRowsPerSecond } from './import.ts'
import { initialKilobytes } from './initial-javascript.ts'
import { oneToOne } from './one-to-one.ts'
import { processorMsOfDatabase } from './processor-time.ts'
import { report } from './report.ts'
import { scenarios } from './scenarios.ts'
import { type RunningServer, startProgram } from './server.ts'
import { throughTheGate } from './through-the-gate.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
})
// A bench that somebody started by mistake ends by itself.
const rounds = Math.min(Number(values.rounds), 20)
const seconds = Math.min(Number(values.seconds), 10)

const ports = { landfall: 24_611, bare: 24_612 }
const dataDir = mkdtempSync(join(tmpdir(), 'landfall-bench-'))
// As root, PostgreSQL runs as another user, who must be able to pass.
chmodSync(dataDir, 0o711)

const startLandfall = () =>
  startProgram('scripts/start.mjs', {
    port: ports.landfall,
    path: '/api/health',
    env: { LANDFALL_DATA: dataDir },
  })

async function startTimes() {
  await buildWebIfStale()
  const cold = await startLandfall()
  await cold.stop()
  const warm = await startLandfall()
  await warm.stop()
  return { cold: cold.milliseconds, warm: warm.milliseconds }
}

async function measure() {
  const starts = await startTimes()
  const cluster = await openCluster({ dataDir })
  const servers: RunningServer[] = []
  try {
    const landfall = await startLandfall()
    servers.push(landfall)
    const secret = installationSecret(dataDir)
    const owner = await adminDatabaseOf(cluster, 'centre')
    const filled = await withClient(owner, (client) => fill(client, secret))
    const database = await databaseOf(cluster, 'centre')
    const bare = await startProgram('bench/bare-server.ts', {
      port: ports.bare,
      path: '/api/health',
      env: { BENCH_BARE: JSON.stringify({ ...filled, database }) },
    })
    servers.push(bare)
    const figures = await compare(landfall, bare, scenarios(filled), {
      rounds,
      seconds,
      databaseMs: () => processorMsOfDatabase(dataDir),
    })
    const imported = await importedRowsPerSecond(`http://127.0.0.1:${ports.landfall}`, filled)
    return { starts, ...figures, imported, initialKilobytes: initialKilobytes() }
  } finally {
    for (const server of servers.reverse()) await server.stop()
    await cluster.close()
  }
}

try {
  const result = {
    ...(await measure()),
    oneToOne: await measureGrowth(oneToOne, rounds * 40),
    throughTheGate: await measureGrowth(throughTheGate, rounds * 40),
  }
  console.log(report(result))
  console.log(reportGrowth(oneToOne, result.oneToOne))
  console.log(reportGrowth(throughTheGate, result.throughTheGate))
  if (values.json) writeFileSync(values.json, JSON.stringify(result, null, 2))
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
