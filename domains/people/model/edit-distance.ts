/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to make one word the other.
 * Once it is clear that they are more than `most`, it says so without counting on.
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = []
  let leastBefore = 0
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    let leastInLine = row
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + differs)
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, before[column - 2]! + 1)
      line.push(least)
      if (least < leastInLine) leastInLine = least
    }
    // A swap reaches back two lines, so both must have gone beyond.
    if (leastInLine > most && leastBefore >= most) return most + 1
    leastBefore = leastInLine
    before = last
    last = line
  }
  return last[other.length]!
}

/** Near enough to be a slip or another spelling: nothing in a very short word, one letter in most, two in a long one. */
export function isSpeltNear(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2
  if (Math.abs(one.length - other.length) > allowed) return false
  // One slip changes at most two of the letters that a word has at all: most pairs need no more than this look.
  if (bitsIn(lettersOf(one) ^ lettersOf(other)) > 2 * allowed) return false
  return editDistance(one, other, allowed) <= allowed
}

/** Which letters a word has, one bit each. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let left = mask; left !== 0; left &= left - 1) bits++
  return bits
}
