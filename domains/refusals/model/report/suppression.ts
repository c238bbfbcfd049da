/** How many of one group were turned down, and how many were not. */
export type Counted = { noes: number; yeses: number }

/** A number, or that there were a few (from one to below the threshold), or that it is withheld so that those cannot be worked out. */
export type Figure = number | 'few' | 'withheld'
export type Shown = { n: Figure; noes: Figure }

type Row = Counted & { n: number; hidesN: boolean; hidesNoes: boolean; asCover: boolean }

/**
 * What may be shown of groups that together make a whole which is shown as well. A small number is hidden; so are others until
 * nobody can tell more about it, from the whole and from what is shown, than that it is small. null: not even how many there are.
 */
export function suppressed(
  counts: readonly Counted[],
  threshold: number,
): { whole: Shown; rows: Shown[] | null } {
  const isSmall = (count: number) => count > 0 && count < threshold
  const rows: Row[] = counts.map(({ noes, yeses }) => {
    const n = noes + yeses
    const hidesN = isSmall(n)
    const hidesNoes = hidesN || isSmall(noes) || isSmall(yeses)
    return { noes, yeses, n, hidesN, hidesNoes, asCover: false }
  })
  const all = { n: sumOf(rows, 'n'), noes: sumOf(rows, 'noes'), yeses: sumOf(rows, 'yeses') }
  if (isSmall(all.n)) return { whole: { n: 'few', noes: 'withheld' }, rows: null }
  if (!coverN(rows, threshold)) return { whole: wholeOf(all, threshold), rows: null }
  const saysNoes = !isSmall(all.noes) && !isSmall(all.yeses)
  // Where nobody was refused, or everybody, the whole says so of each: there is nothing left to hide.
  const isOneSided = all.noes === 0 || all.yeses === 0
  const isCovered = isOneSided || (saysNoes && coverNoes(rows, all.noes, threshold))
  if (!isCovered) for (const row of rows) row.hidesNoes = true
  // With every "no" withheld there is none to say "few" of: that alone would set one apart.
  const isWithheldForAll = rows.every(({ hidesNoes }) => hidesNoes)
  return {
    whole: wholeOf(all, threshold),
    rows: rows.map((row) => ({
      n: row.hidesN ? (isSmall(row.n) ? 'few' : 'withheld') : row.n,
      noes: row.hidesNoes ? (!isWithheldForAll && saysFew(row, threshold) ? 'few' : 'withheld') : row.noes,
    })),
  }
}

const sumOf = (rows: readonly Row[], which: 'n' | 'noes' | 'yeses') =>
  rows.reduce((sum, row) => sum + row[which], 0)

function wholeOf({ n, noes, yeses }: Counted & { n: number }, threshold: number): Shown {
  const isSmall = (count: number) => count > 0 && count < threshold
  if (isSmall(noes) && n >= 2 * threshold) return { n, noes: 'few' }
  return { n, noes: isSmall(noes) || isSmall(yeses) ? 'withheld' : noes }
}

/** In a group hardly larger than the threshold, "few refused" would say "few accepted" as well of what is withheld otherwise. */
const saysFew = ({ n, noes, hidesN }: Row, threshold: number) =>
  !hidesN && noes > 0 && noes < threshold && n >= 2 * threshold

/** Hides sizes of further groups, the smallest first, until each small one may be anything small; whether that was possible. */
function coverN(rows: Row[], threshold: number): boolean {
  for (;;) {
    const hidden = rows.filter(({ hidesN }) => hidesN)
    if (isSizeSafe(hidden, threshold)) return true
    const next = smallest(rows, (row) => !row.hidesN && row.n > 0)
    if (!next) return false
    next.hidesN = next.hidesNoes = next.asCover = true
  }
}

function isSizeSafe(hidden: Row[], threshold: number): boolean {
  const together = sumOf(hidden, 'n')
  const small = hidden.filter(({ asCover }) => !asCover).length
  if (small === 0) return true
  const covers = hidden.length - small
  const leastOfOthers = small - 1 + covers * threshold
  const mostOfOthers = covers > 0 ? Number.POSITIVE_INFINITY : (small - 1) * (threshold - 1)
  return together - 1 <= mostOfOthers && together - (threshold - 1) >= leastOfOthers
}

/** The same for how many were refused, where the size of a group may be known. */
function coverNoes(rows: Row[], noes: number, threshold: number): boolean {
  for (;;) {
    const hidden = rows.filter(({ hidesNoes }) => hidesNoes)
    const left =
      noes -
      sumOf(
        rows.filter(({ hidesNoes }) => !hidesNoes),
        'noes',
      )
    if (areNoesSafe(hidden, left, threshold)) return true
    const next = smallest(rows, (row) => !row.hidesNoes && row.noes > 0)
    if (!next) return false
    next.hidesNoes = next.asCover = true
  }
}

const smallest = (rows: Row[], may: (row: Row) => boolean): Row | undefined =>
  rows
    .filter(may)
    .reduce<Row | undefined>((least, row) => (least && least.n <= row.n ? least : row), undefined)

/** What a reader knows at first of a hidden "no" whose group is known by size. */
function knownOf(row: Row, threshold: number): { least: number; most: number } {
  if (saysFew(row, threshold)) return { least: 1, most: threshold - 1 }
  return { least: row.n < 2 * threshold ? 1 : threshold, most: row.n }
}

/** What must remain possible of it. */
function openOf(row: Row, threshold: number): { least: number; most: number } {
  if (saysFew(row, threshold)) return { least: 1, most: threshold - 1 }
  return { least: row.n < 2 * threshold ? 1 : row.n - threshold + 1, most: row.n - 1 }
}

function areNoesSafe(hidden: Row[], left: number, threshold: number): boolean {
  const bySize = hidden.filter(({ hidesN }) => !hidesN)
  const unsized = sumOf(
    hidden.filter(({ hidesN }) => hidesN),
    'n',
  )
  const known = bySize.map((row) => knownOf(row, threshold))
  const least = known.reduce((sum, one) => sum + one.least, 0)
  const most = known.reduce((sum, one) => sum + one.most, 0)
  // Groups of hidden size must not turn out to be refused as a whole, nor not at all.
  if (unsized > 0 && (left - most >= unsized || left - least <= 0)) return false
  return bySize.every((row, index) => {
    if (row.asCover) return true
    const { least: from, most: to } = openOf(row, threshold)
    const own = known[index]!
    return left - unsized - (most - own.most) <= from && left - (least - own.least) >= to
  })
}
