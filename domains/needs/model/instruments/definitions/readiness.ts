import type { CutOff, Definition, Source } from '../definition.ts'

const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
/** A convention of motivational interviewing. */
const convention: Source = { isUnverified: true }
const line = (key: string, from: number): CutOff => ({ key, group: 'everyone', from, source: convention })

/** Three rulers about one area of life, each for itself; asked in our own words. */
export const readiness: Definition = {
  ...{ instrument: 'readiness', version: 1 },
  items: ['importance', 'confidence', 'readiness'].map((key) => ({ key, values })),
  skips: [],
  scoring: { kind: 'each' },
  scoringSource: convention,
  cutOffs: [line('unsure', 4), line('ready', 7)],
  licence: { terms: 'own', source: { text: 'Landfall, Apache-2.0' } },
}
