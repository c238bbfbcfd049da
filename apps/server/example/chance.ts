/** Drawing lots that fall the same way each time: the same words to begin with, the same lots. */
export type Chance = {
  /** From 0 up to, but never, 1. */
  number(): number
  between(least: number, most: number): number
  often(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Each item as often as its weight says. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

export function chanceOf(...words: (string | number)[]): Chance {
  let state = hashOf(words.join(' '))
  // Mulberry32: a few lines, well spread, and good enough for invented lives.
  const number = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]) => items[between(0, items.length - 1)]!
  return {
    number,
    between,
    often: (share) => number() < share,
    pick,
    weighted(items) {
      let left = number() * items.reduce((total, [, weight]) => total + weight, 0)
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return items.at(-1)![0]
    },
    shuffled(items) {
      const left = [...items]
      return items.map(() => left.splice(between(0, left.length - 1), 1)[0]!)
    },
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** One item after another, none twice until all have been drawn. */
export function deckOf<Item>(items: readonly Item[], chance: Chance): () => Item {
  let left: Item[] = []
  return () => {
    if (left.length === 0) left = chance.shuffled(items)
    return left.pop()!
  }
}
