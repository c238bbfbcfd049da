import { folded } from './words.ts'

/** A name taken apart. `fathersName` is the middle one of a Bulgarian name (Иван Петров Иванов). */
export type NameParts = { given: string; fathersName: string; family: string; called: string }

export type NameOrder = 'given-first' | 'family-first'

/** Takes a full name apart: "Hansen, Kari", "HANSEN Kari", "Иван Петров Иванов", "Ana de la Cruz", with "(Ani)" as what she is called. */
export function splitName(text: string, order: NameOrder): NameParts {
  const { rest, called } = withoutCalled(text)
  const [before, after] = rest.split(/\s*,\s*/, 2)
  if (before && after) return { ...noName, given: cased(after), family: cased(before), called }
  const words = rest.split(' ').filter(Boolean)
  if (words.length === 1) return { ...noName, given: cased(rest), called }
  const capitals = words.filter(isCapitals)
  if (capitals.length > 0 && capitals.length < words.length) {
    const others = words.filter((word) => !isCapitals(word))
    return { ...noName, given: others.join(' '), family: cased(capitals.join(' ')), called }
  }
  if (order === 'family-first') {
    const [family = '', ...given] = familyFirstWords(words)
    return { ...threeParts(given.map(cased), cased(family)), called }
  }
  const familyAt = familyStart(words)
  return {
    ...threeParts(words.slice(0, familyAt).map(cased), words.slice(familyAt).map(cased).join(' ')),
    called,
  }
}

const noName: NameParts = { given: '', fathersName: '', family: '', called: '' }

/** In Bulgarian names the word after the given name is the father's, by its ending. */
function threeParts(given: string[], family: string): NameParts {
  const [first = '', second = '', ...more] = given
  return more.length === 0 && isFathersName(second)
    ? { ...noName, given: first, fathersName: second, family }
    : { ...noName, given: given.join(' '), family }
}

const isFathersName = (word: string) => /\p{Script=Cyrillic}{2}(ов|ев|ова|ева|ин|ина|ски|ска)$/iu.test(word)

const particles = new Set(
  'van von der den de del della da di la le al el bin ben ibn af av dos du ter ten abu'.split(' '),
)

function familyStart(words: string[]): number {
  let at = words.length - 1
  while (at > 1 && particles.has((words[at - 1] ?? '').toLowerCase())) at--
  return at
}

function familyFirstWords(words: string[]): string[] {
  let length = 1
  while (length < words.length - 1 && particles.has((words[length - 1] ?? '').toLowerCase())) length++
  return [words.slice(0, length).join(' '), ...words.slice(length)]
}

function withoutCalled(text: string): { rest: string; called: string } {
  const found = /\s*(?:\(([^()\d]{2,40})\)|["„“«]([^"„“”«»\d]{2,40})["“”»])\s*/u.exec(text)
  if (!found) return { rest: text.trim(), called: '' }
  return { rest: text.replace(found[0], ' ').trim(), called: (found[1] ?? found[2] ?? '').trim() }
}

const isCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase()

/** "HANSEN-LI" becomes "Hansen-Li"; a name that has small letters stays as it was written. */
export const cased = (name: string): string =>
  name.replace(/[\p{L}\p{M}'’-]+/gu, (word) =>
    isCapitals(word)
      ? word
          .toLowerCase()
          .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
      : word,
  )

const between = /\n|\s*[/&+;]\s*|\s+(?:и|og|and|și|si|şi)\s+/iu

/** The people named in one cell: "A / B", "A & B", one a line, "Иван и Петър Иванови". One name is one person. */
export function peopleIn(text: string): string[] {
  const parts = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => folded(part) !== '')
  return parts.length > 1 && parts.every((part) => /\p{L}{2}/u.test(part))
    ? parts
    : [text.replaceAll('\n', ' ')]
}

/** Where several share one family name ("Иван и Петър Иванови"), it goes to each, in the singular as far as the given name tells. */
export function shareFamily(people: NameParts[]): NameParts[] {
  const named = people.filter((person) => person.family !== '')
  if (people.length === 1 || named.length !== 1) return people
  return people.map((person) => ({ ...person, family: singularFamily(named[0]!.family, person.given) }))
}

export function singularFamily(family: string, given: string): string {
  if (!/(ов|ев)и$/iu.test(family)) return family
  const ending = /[ая]$/iu.test(given) ? 'а' : ''
  return family.slice(0, -1) + ending
}
