/** The instruments that can be asked. Their scoring is built in; where their texts come from, each definition says. */
export const instruments = [
  'who-5',
  'phq-2',
  'gad-2',
  'audit',
  'audit-c',
  'dudit',
  'rosenberg',
  'readiness',
] as const
export type Instrument = (typeof instruments)[number]

/** Where a number or a licence was read. Unverified: widely said, and nobody has confirmed it. */
export type Source =
  | { text: string; url?: string; isUnverified?: true }
  | { text?: never; url?: never; isUnverified: true }

/** `values` are what an answer may count; a reversed item counts the other way round. The key stands for the text, wherever it is in the order. */
export type Item = { key: string; values: readonly number[]; isReversed?: true }

/** When these items have these answers, the others are not asked and count as 0. */
export type Skip = { when: Readonly<Record<string, number>>; skip: readonly string[] }

export type Group = 'everyone' | 'women' | 'men' | 'over-65'

/** A line in the scale and whom it was drawn for: reached from a total upwards, or down to it. */
export type CutOff = { key: string; group: Group; source: Source } & ({ from: number } | { to: number })

export type Licence = {
  /** Texts that are not free come in a pack that the centre brings. `own`: in our own words. */
  terms: 'free' | 'non-commercial' | 'unclear' | 'own'
  source: Source
}

/** An instrument as data. A change of items or scoring is a new version; results keep theirs. */
export type Definition = {
  instrument: Instrument
  version: number
  items: readonly Item[]
  skips: readonly Skip[]
  skipSource?: Source
  /** `sum` adds up and multiplies; `each` leaves every answer to itself. */
  scoring: { kind: 'sum'; times: number } | { kind: 'each' }
  scoringSource: Source
  /** What weighs most stands last. */
  cutOffs: readonly CutOff[]
  /** From how many points on a change is usually taken to mean something. */
  change?: { points: number; source: Source }
  licence: Licence
}

const highest = ({ values }: Item): number => Math.max(...values)

/** The highest total that can be reached. */
export const mostOf = ({ items, scoring }: Definition): number =>
  scoring.kind === 'sum'
    ? scoring.times * items.reduce((sum, item) => sum + highest(item), 0)
    : Math.max(...items.map(highest))
