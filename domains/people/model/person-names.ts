import Type from 'typebox'
import { searchKey } from './search-key.ts'
import { transliterated } from './transliteration.ts'

const Name = Type.String({ maxLength: 120 })

/** Names as the person writes them, each with its form in the other script beside it (empty: not yet made). */
export const PersonNames = Type.Object({
  given: Name,
  family: Name,
  /** What the person wants to be called, if not the given name; empty if nothing else. */
  called: Name,
  givenTransliterated: Name,
  familyTransliterated: Name,
  calledTransliterated: Name,
})
export type PersonNames = Type.Static<typeof PersonNames>

export type NamesAsWritten = Pick<PersonNames, 'given' | 'family'> & Partial<PersonNames>

const tidy = (name: string | undefined) => (name ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Completes names with their transliterations; one that somebody has written or corrected is kept. */
export function withTransliterations(names: NamesAsWritten): PersonNames {
  const beside = (written: string, kept: string | undefined) => tidy(kept) || transliterated(written)
  const [given, family, called] = [tidy(names.given), tidy(names.family), tidy(names.called)]
  return {
    given,
    family,
    called,
    givenTransliterated: beside(given, names.givenTransliterated),
    familyTransliterated: beside(family, names.familyTransliterated),
    calledTransliterated: beside(called, names.calledTransliterated),
  }
}

const inWords = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** The name the person goes by: "Gosho Ivanov" for Georgi, called Gosho. */
export const displayName = (names: PersonNames): string => inWords(names.called || names.given, names.family)

/** The same name in the other script. */
export const displayNameTransliterated = (names: PersonNames): string =>
  inWords(names.calledTransliterated || names.givenTransliterated, names.familyTransliterated)

/** "Elena P.": enough for those who know her. */
export function shortName(names: PersonNames): string {
  const first = names.called || names.given
  if (first === '' || names.family === '') return displayName(names)
  return `${first} ${String.fromCodePoint(names.family.codePointAt(0)!)}.`
}

/** "Ivanov, Georgi": for lists by family name; sort with the reader's locale. */
export const sortName = (names: PersonNames): string =>
  [names.family, names.given].filter((part) => part !== '').join(', ')

/** Every word by which this person may be looked up, in the form of `searchKey`, each once. */
export function searchKeyOfNames(names: PersonNames): string {
  const asWritten = [names.given, names.family, names.called]
  const beside = [names.givenTransliterated, names.familyTransliterated, names.calledTransliterated]
  const words = [...asWritten, ...beside].flatMap((name) => searchKey(name).split(' '))
  return [...new Set(words)].filter((word) => word !== '').join(' ')
}
