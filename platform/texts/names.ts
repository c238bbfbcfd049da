import { type Language, localeOf } from './languages.ts'

const collators = new Map<Language, Intl.Collator>()

/** Compares two names as a list in that language sorts them; numbers inside count as numbers. */
export function compareNames(language: Language): (a: string, b: string) => number {
  let collator = collators.get(language)
  if (!collator) {
    collator = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'variant' })
    collators.set(language, collator)
  }
  return collator.compare
}

/** Text as a filter compares it: small letters, no accents. й keeps its breve: it is a letter, not an accent. */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('й', '\u0000')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0000', 'й')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
}
