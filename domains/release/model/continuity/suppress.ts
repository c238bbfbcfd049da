/** A number that leaves the house; null: withheld, so that nobody can be recognised by it or by subtraction. */
export type Shown = number | null

/**
 * Withholds every count from one up to below the threshold, and then as many more as it takes that none of them can be worked out: in
 * every row and column of the table, the total among them, either nothing is withheld or at least two. The last column of each row
 * is its total, the last row the totals of the columns. Zero tells of nobody and stays.
 */
export const suppressed = (table: Table, below: number): Shown[][] => suppressedTogether([table], below)[0]!

type Table = readonly (readonly number[])[]

/** The same for tables that share their last row: what one withholds in it, none of the others shows. */
export function suppressedTogether(tables: readonly Table[], below: number): Shown[][][] {
  const withheld = new Set<number>()
  for (;;) {
    const shown = tables.map((table) => suppressedWith(table, below, withheld))
    const before = withheld.size
    for (const table of shown)
      table.at(-1)?.forEach((one, column) => {
        if (one === null) withheld.add(column)
      })
    if (withheld.size === before) return shown
  }
}

function suppressedWith(table: Table, below: number, inLastRow: ReadonlySet<number>): Shown[][] {
  const hidden = table.map((row, r) =>
    row.map((count, c) => (count > 0 && count < below) || (r === table.length - 1 && inLastRow.has(c))),
  )
  const lines = linesOf(table)
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) {
      const concealed = line.filter(([row, column]) => hidden[row]![column])
      if (concealed.length !== 1) continue
      const next = line
        .filter(([row, column]) => !hidden[row]![column] && table[row]![column]! > 0)
        .toSorted(([r, c], [s, d]) => table[r]![c]! - table[s]![d]!)[0]
      if (!next) continue
      hidden[next[0]]![next[1]] = true
      changed = true
    }
  }
  return table.map((row, r) => row.map((count, c) => (hidden[r]![c] ? null : count)))
}

type Place = readonly [row: number, column: number]

function linesOf(table: readonly (readonly number[])[]): Place[][] {
  const rows = table.map((row, r) => row.map((_, c): Place => [r, c]))
  const columns = (table[0] ?? []).map((_, c) => table.map((_row, r): Place => [r, c]))
  return [...rows, ...columns]
}

/** A median or a share speaks of at least so many people, twice the threshold of counts. */
export const enoughForShare = (n: number, below: number): boolean => n >= 2 * below
