import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { installationSecret } from '#apps/server/sites.ts'
import { openCluster } from '#platform/database/cluster.ts'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf } from '#platform/database/directory.ts'
import { type InputOf, type Operation, requestParts } from '#platform/operations/operation.ts'
import { startProgram } from './server.ts'

/** Milliseconds until a page is there, of a small and of a large house. */
export type Growth = { name: string; who: string; small: Spread; large: Spread; ratio: number }
type Spread = { median: number; p99: number }

/** Whom a filled house is asked as: somebody of its first unit, and somebody of all. */
export type Filled = Record<Who, string>
/** A page as a browser asks for it: everything at once, there when the last answer is. */
export type Page<House extends Filled = Filled> = {
  name: string
  paths(filled: House, turn: number): string[]
}

/** What is measured: pages of a house with so many units, and how many of what there is in it. */
export type Subject<House extends Filled> = {
  name: string
  sizes: { small: number; large: number }
  fill(owner: pg.Client, secret: string, units: number): Promise<House>
  pages: Page<House>[]
  of(units: number): string
}

/** Where a query is asked, as the browser asks it. */
export function pathOf<Op extends Operation>(op: Op, input: InputOf<Op>): string {
  const { url, rest } = requestParts(op, input)
  const query = new URLSearchParams(rest as Record<string, string>).toString()
  return query === '' ? url : `${url}?${query}`
}

/** The same pages of two houses in turn, request by request, so that whatever else the machine does hits both alike. */
export async function measureGrowth<F extends Filled>(subject: Subject<F>, turns: number): Promise<Growth[]> {
  const small = await openHouse(subject, subject.sizes.small, 24_613)
  try {
    const large = await openHouse(subject, subject.sizes.large, 24_614)
    try {
      const growths: Growth[] = []
      for (const page of subject.pages)
        for (const who of ['ofOneUnit', 'everywhere'] as const) {
          growths.push(await compare(page, who, { small, large }, turns))
          // It takes its time: whoever waits sees that it goes on.
          process.stderr.write(`${reportGrowth(subject, growths.slice(-1)).split('\n')[2]}\n`)
        }
      return growths
    } finally {
      await large.close()
    }
  } finally {
    await small.close()
  }
}

type House<F> = { port: number; filled: F; close(): Promise<void> }

async function openHouse<F extends Filled>(
  { name, fill }: Subject<F>,
  units: number,
  port: number,
): Promise<House<F>> {
  const dataDir = mkdtempSync(join(tmpdir(), `landfall-${name}-`))
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
    const filled = await withClient(owner, (client) => fill(client, installationSecret(dataDir), units))
    return { port, filled, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Who = 'ofOneUnit' | 'everywhere'

/** No page is waited for longer than this in all, in milliseconds. */
const longest = 60_000

async function compare<F extends Filled>(
  page: Page<F>,
  who: Who,
  houses: Record<'small' | 'large', House<F>>,
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

async function timeOf<F extends Filled>(
  { port, filled }: House<F>,
  page: Page<F>,
  who: Who,
  turn: number,
): Promise<number> {
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
export const reportGrowth = <F extends Filled>(
  { sizes, of }: Subject<F>,
  growths: readonly Growth[],
): string =>
  [
    `| ms until it is there | coordinator | ${of(sizes.small)}: median | p99 | ${of(sizes.large)}: median | p99 | p99 ratio |`,
    '|---|---|--:|--:|--:|--:|--:|',
    ...growths.map(
      ({ name, who, small, large, ratio }) =>
        `| ${name} | ${who} | ${small.median.toFixed()} | ${small.p99.toFixed()} | ${large.median.toFixed()} | ${large.p99.toFixed()} | ${ratio.toFixed(2)} |`,
    ),
    '',
  ].join('\n')

/** The table of one subject, when its file is started by itself; `--turns` says how often each page is asked for. */
export async function printGrowth<F extends Filled>(subject: Subject<F>): Promise<void> {
  const { values } = parseArgs({ options: { turns: { type: 'string', default: '200' } } })
  const turns = Math.min(Number(values.turns), 2000)
  console.log(reportGrowth(subject, await measureGrowth(subject, turns)))
}
