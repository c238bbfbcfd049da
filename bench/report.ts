import { cpus } from 'node:os'
import type { Comparison, Memory } from './compare.ts'

export type Result = {
  starts: { cold: number; warm: number }
  comparisons: Comparison[]
  mostMegabytes: Memory
  imported: number
  initialKilobytes: number
}

/** The figures as tables for a terminal and for docs/performance.md alike. */
export const report = ({ starts, comparisons, mostMegabytes, imported, initialKilobytes }: Result): string =>
  [
    `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`,
    '',
    '| requests/s | connections | Landfall | bare | ratio | processor ms each | bare | ratio |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...comparisons.map(
      ({ name, connections, landfall, bare, ratio, processor }) =>
        `| ${name} | ${connections} | ${landfall.toFixed()} | ${bare.toFixed()} | ${ratio.toFixed(2)} ` +
        `| ${processor.landfall.toFixed(2)} | ${processor.bare.toFixed(2)} ` +
        `| ${(processor.bare / processor.landfall).toFixed(2)} |`,
    ),
    '',
    '| | |',
    '|---|--:|',
    `| start on fresh data, to the first answer | ${(starts.cold / 1000).toFixed(1)} s |`,
    `| start on data that is there | ${(starts.warm / 1000).toFixed(1)} s |`,
    `| memory of the server process under this load, at most | ${mostMegabytes.landfall.toFixed()} MB |`,
    `| the bare server's | ${mostMegabytes.bare.toFixed()} MB |`,
    `| import of 10,000 rows | ${imported.toFixed()} rows/s |`,
    `| initial JavaScript, gzipped | ${initialKilobytes.toFixed()} kB |`,
    '',
  ].join('\n')
