export type Interval = { start: number; end: number }

/** `claim` is what a mark and its name cover and nothing else may cover; `band` is how far it may move. */
export type ToPlace = { claim: Interval; band: Interval | null }

const shared = (a: Interval | null, b: Interval | null): number =>
  a === null || b === null ? 0 : Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/**
 * The level of each thing, counted from the ground, so that no two claims on a level meet. Bands keep clear of each
 * other too while there are fewer than `airyLevels`; after that they may cross, because height is dearer than clarity.
 */
export function dodge(things: readonly ToPlace[], airyLevels: number): number[] {
  const levels: ToPlace[][] = []
  return things.map((thing) => {
    const level = levelFor(thing, levels, airyLevels)
    levels[level] = [...(levels[level] ?? []), thing]
    return level
  })
}

function levelFor(thing: ToPlace, levels: readonly ToPlace[][], airyLevels: number): number {
  let best = levels.length
  let leastCrossing = Number.POSITIVE_INFINITY
  for (const [level, others] of levels.entries()) {
    if (others.some((other) => shared(other.claim, thing.claim) > 0)) continue
    const crossing = others.reduce((sum, other) => sum + crossingOf(thing, other), 0)
    if (crossing === 0) return level
    if (crossing < leastCrossing) [best, leastCrossing] = [level, crossing]
  }
  return levels.length < airyLevels ? levels.length : best
}

const crossingOf = (one: ToPlace, other: ToPlace): number =>
  shared(one.band, other.band) + shared(one.band, other.claim) + shared(one.claim, other.band)
