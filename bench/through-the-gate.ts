import { fileURLToPath } from 'node:url'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { continuityApi, countdownApi, releaseApi } from '#domains/release/model/index.ts'
import { type Filled, pathOf, printGrowth, type Subject } from './growth.ts'
import { fillThroughTheGate, perUnit } from './through-the-gate-fill.ts'

/** The release board, its lanes, and the two reports that count everybody, at 10,000 and at 100,000 people. */
export const throughTheGate: Subject<Filled> = {
  name: 'through-the-gate',
  sizes: { small: 10, large: 100 },
  fill: fillThroughTheGate,
  pages: [
    { name: 'the release board', paths: () => [pathOf(releaseApi.board, {})] },
    { name: 'the lanes of the countdown', paths: () => [pathOf(countdownApi.lanes, { language: 'en' })] },
    { name: 'the report of refusals', paths: () => [pathOf(refusalsApi.report, { period: 'recent' })] },
    { name: 'the continuity report', paths: () => [pathOf(continuityApi.report, {})] },
  ],
  of: (units) => `${(units * perUnit.people).toLocaleString('en')} people`,
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printGrowth(throughTheGate)
