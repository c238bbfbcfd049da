/** A vocabulary: for each meaning, phrases in the languages of the house. `освобожд*` also means longer words. */
export type Vocabulary<Meaning extends string> = Record<Meaning, readonly string[]>

export type Match<Meaning> = { meaning: Meaning; score: number; whole: boolean }

/** Small letters without accents and signs: what is left of a text when two people spell it differently. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}#№]+/gu, ' ')
    .trim()

type Phrase<Meaning> = { meaning: Meaning; words: { text: string; begins: boolean }[]; score: number }

/**
 * Makes a function that finds what a text means: the phrase of which all words stand in it, in any order, and
 * which explains most of it. A text of exactly these words is a `whole` match.
 */
export function matcherOf<Meaning extends string>(vocabulary: Vocabulary<Meaning>, mostWords = 8) {
  const phrases = (Object.keys(vocabulary) as Meaning[]).flatMap((meaning) =>
    vocabulary[meaning].map((phrase) => phraseOf(meaning, phrase)),
  )
  const known = new Map<string, Match<Meaning> | null>()
  return (text: string): Match<Meaning> | null => {
    const key = folded(text)
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const words = key.split(' ')
    const found = key === '' || words.length > mostWords ? null : bestOf(phrases, words)
    if (known.size < 5000) known.set(key, found)
    return found
  }
}

function phraseOf<Meaning>(meaning: Meaning, phrase: string): Phrase<Meaning> {
  const words = phrase.split(' ').map((word) => ({ text: folded(word), begins: word.endsWith('*') }))
  return { meaning, words, score: words.reduce((sum, word) => sum + word.text.length + 2, 0) }
}

function bestOf<Meaning>(phrases: Phrase<Meaning>[], words: string[]): Match<Meaning> | null {
  let best: Match<Meaning> | null = null
  for (const { meaning, words: wanted, score } of phrases) {
    const stands = wanted.every(({ text, begins }) =>
      words.some((word) => (begins ? word.startsWith(text) : word === text)),
    )
    if (!stands) continue
    const whole = wanted.length === words.length
    const total = score + (whole ? 20 : 0)
    if (!best || total > best.score) best = { meaning, score: total, whole }
  }
  return best
}
