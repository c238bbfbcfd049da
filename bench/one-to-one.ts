import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { installationSecret } from '#apps/server/sites.ts'
import { openCluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf } from '#platform/database/directory.ts'
import { fillOneToOne, type OneToOneFilled, perUnit } from './one-to-one-fill.ts'
import { type Page, pages } from './one-to-one-pages.ts'
import { startProgram } from './server.ts'

/** Milliseconds until a page is there, of a small and of a large house. */
export type Growth = { name: string; who: string; small: Spread; large: Spread; ratio: number }
type Spread = { median: number; p99: number }

const sizes = { small: 1, large: 100 }

/** The same pages of two houses in turn, request by request, so that whatever else the machine does hits both alike. */
export async function measureOneToOne(turns: number): Promise<Growth[]> {
  const small = await openHouse(sizes.small, 24_613)
  try {
    const large = await openHouse(sizes.large, 24_614)
    try {
      const growths: Growth[] = []
      for (const page of pages)
        for (const who of ['ofOneUnit', 'everywhere'] as const) {
          growths.push(await compare(page, who, { small, large }, turns))
          // It takes its time: whoever waits sees that it goes on.
          process.stderr.write(`${reportOneToOne(growths.slice(-1)).split('\n')[2]}\n`)
        }
      return growths
    } finally {
      await large.close()
    }
  } finally {
    await small.close()
  }
}

type House = { port: number; filled: OneToOneFilled; close(): Promise<void> }

async function openHouse(units: number, port: number): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'landfall-one-to-one-'))
  // As root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(dataDir, 0o711)
  const cluster = await openCluster({ dataDir })
  const server = await startProgram('apps/server/main.ts', {
    ...{ port, path: '/api/health', env: { LANDFALL_DATA: dataDir } },
  })
  const close = async () => {
    await server.stop()
    await cluster.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const owner = await adminDatabaseOf(cluster, 'centre')
    const filled = await withClient(owner, (client) =>
      fillOneToOne(client, installationSecret(dataDir), units),
    )
    return { port, filled, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Who = 'ofOneUnit' | 'everywhere'

/** No page is waited for longer than this in all, in milliseconds. */
const longest = 60_000

async function compare(
  page: Page,
  who: Who,
  houses: Record<'small' | 'large', House>,
  turns: number,
): Promise<Growth> {
  const times = { small: [] as number[], large: [] as number[] }
  const until = performance.now() + longest
  const unmeasured = Math.min(10, Math.ceil(turns / 10))
  for (
    let turn = 0;
    turn < turns + unmeasured && (performance.now() < until || turn < unmeasured + 3);
    turn++
  )
    for (const size of ['small', 'large'] as const) {
      const took = await timeOf(houses[size], page, who, turn)
      if (turn >= unmeasured) times[size].push(took)
    }
  const [small, large] = [spreadOf(times.small), spreadOf(times.large)]
  const whose = who === 'ofOneUnit' ? 'of one unit' : 'of all units'
  return { name: page.name, who: whose, small, large, ratio: large.p99 / small.p99 }
}

async function timeOf({ port, filled }: House, page: Page, who: Who, turn: number): Promise<number> {
  const headers = {
    ...{ cookie: filled[who], 'landfall-capacity': 'staff', 'landfall-request': '1' },
    'x-forwarded-for': `10.0.${turn % 4}.${1 + (turn % 250)}`,
  }
  const began = performance.now()
  await Promise.all(
    page.paths(filled, turn).map(async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
      const body = await answer.text()
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 300)}`)
    }),
  )
  return performance.now() - began
}

function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { median: at(0.5), p99: at(0.99) }
}

/** As a table, for a terminal and for docs/performance.md alike. */
export const reportOneToOne = (growths: readonly Growth[]): string => {
  const count = (units: number, one: number) => (units * one).toLocaleString('en')
  const of = (units: number) =>
    `${count(units, perUnit.active)} active, ${count(units, perUnit.meetings)} meetings`
  return [
    `| ms until it is there | coordinator | ${of(sizes.small)}: median | p99 | ${of(sizes.large)}: median | p99 | p99 ratio |`,
    '|---|---|--:|--:|--:|--:|--:|',
    ...growths.map(
      ({ name, who, small, large, ratio }) =>
        `| ${name} | ${who} | ${small.median.toFixed()} | ${small.p99.toFixed()} | ${large.median.toFixed()} | ${large.p99.toFixed()} | ${ratio.toFixed(2)} |`,
    ),
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { turns: { type: 'string', default: '200' } } })
  console.log(reportOneToOne(await measureOneToOne(Math.min(Number(values.turns), 2000))))
}
