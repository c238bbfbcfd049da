import { isDeepStrictEqual } from 'node:util'
import { askOnce, requestsPerSecond } from './load.ts'
import type { Scenario } from './scenarios.ts'
import type { RunningServer } from './server.ts'

export type Comparison = {
  name: string
  connections: number
  landfall: number
  bare: number
  ratio: number
  /** Milliseconds of the processor for one request, of the server and of PostgreSQL together: other work hardly moves it. */
  processor: { landfall: number; bare: number }
}
export type Memory = { landfall: number; bare: number }

type Effort = { rounds: number; seconds: number; databaseMs: () => number }

/** Both servers in turn, round by round, so that whatever else the machine does hits both alike. */
export async function compare(
  landfall: RunningServer,
  bare: RunningServer,
  scenarios: Scenario[],
  { rounds, seconds, databaseMs }: Effort,
): Promise<{ comparisons: Comparison[]; mostMegabytes: Memory }> {
  for (const scenario of scenarios) if (!scenario.changes) await requireSameAnswer(landfall, bare, scenario)
  const memory = watch({ landfall, bare })
  const comparisons: Comparison[] = []
  try {
    for (const scenario of scenarios) {
      const ask = ({ port }: RunningServer, connections: number, time: number) =>
        requestsPerSecond({ port, client: scenario.client }, connections, time)
      for (const server of [landfall, bare]) await ask(server, 16, 3 * seconds)
      for (const connections of [1, 16]) {
        const tallies = [landfall, bare].map((server) => tallyOf(server, databaseMs))
        for (let round = 0; round < rounds; round++)
          for (const tally of tallies)
            await tally.count(seconds, (server) => ask(server, connections, seconds))
        const [ours, theirs] = tallies.map((tally) => tally.result())
        const figures = { landfall: ours!.rate, bare: theirs!.rate }
        const ratio = figures.landfall / figures.bare
        const processor = { landfall: ours!.processorMs, bare: theirs!.processorMs }
        comparisons.push({ name: scenario.name, connections, ...figures, ratio, processor })
      }
    }
  } finally {
    memory.stop()
  }
  return { comparisons, mostMegabytes: memory.most }
}

function tallyOf(server: RunningServer, databaseMs: () => number) {
  const rates: number[] = []
  let spent = 0
  let answered = 0
  const now = () => server.processorMs() + databaseMs()
  return {
    async count(seconds: number, ask: (server: RunningServer) => Promise<number>): Promise<void> {
      const before = now()
      const rate = await ask(server)
      rates.push(rate)
      spent += now() - before
      answered += rate * seconds
    },
    result: () => ({ rate: median(rates), processorMs: spent / answered }),
  }
}

/** A server that answers less would be quicker for the wrong reason. */
async function requireSameAnswer(landfall: RunningServer, bare: RunningServer, { name, client }: Scenario) {
  const request = client(0)()
  const ours = withoutMoments(await askOnce(landfall.port, request))
  const theirs = withoutMoments(await askOnce(bare.port, request))
  const different = Object.keys(ours).filter((field) => !isDeepStrictEqual(ours[field], theirs[field]))
  if (different.length > 0) throw new Error(`${name}: the two servers answer differently in ${different}`)
}

/** A moment may be written with three digits of a second or with six. */
const withoutMoments = (answer: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(answer).replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"moment"'))

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

function watch(servers: Record<keyof Memory, RunningServer>) {
  const most: Memory = { landfall: 0, bare: 0 }
  const timer = setInterval(() => {
    for (const name of ['landfall', 'bare'] as const)
      most[name] = Math.max(most[name], servers[name].megabytes())
  }, 200)
  return { most, stop: () => clearInterval(timer) }
}
