import { suppressed } from '#domains/refusals/model/index.ts'

/** A number, that there were a few, or that it is withheld so that those cannot be worked out. */
type Figure = number | 'few' | 'withheld'

export const numberDimensions = ['month', 'topic', 'channel', 'relation', 'county', 'outcome'] as const
export type NumberDimension = (typeof numberDimensions)[number]

export type NumberPart = { dimension: NumberDimension; rows: { value: string; n: Figure }[] | null }
type Group = { n: number } & Partial<Record<NumberDimension, string | null>>

/** How many in each group of one dimension; what is small is hidden, and cannot be worked out from the rest. */
export function partBy(dimension: NumberDimension, groups: readonly Group[], threshold: number): NumberPart {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const value = group[dimension] ?? ''
    counts.set(value, (counts.get(value) ?? 0) + group.n)
  }
  const values = [...counts.keys()]
  const { rows } = suppressed(
    values.map((value) => ({ noes: 0, yeses: counts.get(value)! })),
    threshold,
  )
  if (rows === null) return { dimension, rows: null }
  const shown = values.map((value, index) => ({ value, n: rows[index]!.n }))
  const size = ({ value }: { value: string }) => counts.get(value)!
  return {
    dimension,
    // Months in their order. Elsewhere what is hidden stands last and by name, so that its place does not tell its size.
    rows:
      dimension === 'month'
        ? shown.sort((a, b) => a.value.localeCompare(b.value))
        : shown.sort(
            (a, b) =>
              Number(typeof b.n === 'number') - Number(typeof a.n === 'number') ||
              (typeof a.n === 'number' ? size(b) - size(a) : 0) ||
              a.value.localeCompare(b.value),
          ),
  }
}

/** How many there were at all; a few of them are said to be a few. */
export const wholeOf = (groups: readonly { n: number }[], threshold: number): Figure => {
  const n = groups.reduce((sum, group) => sum + group.n, 0)
  return n > 0 && n < threshold ? 'few' : n
}
