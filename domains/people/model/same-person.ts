import type { Birth } from './day.ts'
import { isSpeltNear } from './edit-distance.ts'
import type { PersonNames } from './person-names.ts'
import { searchKey } from './search-key.ts'
import { type Script, scriptOf } from './transliteration.ts'

export const samenessCodes = [
  'same-name',
  'same-name-across-scripts',
  'names-swapped',
  'one-name-more',
  'spelling-near',
  'same-birth-date',
  'birth-day-and-month-swapped',
  'same-birth-year',
] as const
export type SamenessCode = (typeof samenessCodes)[number]
export type Strength = 'strong' | 'fair' | 'weak'
export type ReasonForSameness = { code: SamenessCode; strength: Strength }

export type Likeness = Birth & { id: string; names: PersonNames }

/** A person's names as they are compared: every form a name is known in, without accents, in one script. */
export type Features = {
  person: Likeness
  given: string[]
  family: string[]
  words: string[]
  script: Script
}

const keysOf = (...names: string[]) =>
  [...new Set(names.filter((name) => name !== '').map(searchKey))].filter((key) => key !== '')

export function featuresOf(person: Likeness): Features {
  const { names } = person
  const given = keysOf(names.given, names.called, names.givenTransliterated, names.calledTransliterated)
  const family = keysOf(names.family, names.familyTransliterated)
  // The first key of each is the name as written, if there is one.
  const words = `${given[0] ?? ''} ${family[0] ?? ''}`.trim().split(' ')
  return { person, given, family, words, script: scriptOf(names.given + names.family) }
}

/** What speaks for two records being about one person, the name first; empty if nothing does. */
export function reasonsToThinkSame(a: Likeness, b: Likeness): ReasonForSameness[] {
  const reasons = [nameReason(featuresOf(a), featuresOf(b)), birthReason(a, b)]
  return reasons.filter((reason) => reason !== null)
}

type Alike = (one: string, other: string) => boolean
const equal: Alike = (one, other) => one === other

/** Two people without a family name agree in it; one with and one without do not. */
const anyAlike = (ones: string[], others: string[], alike: Alike) =>
  ones.length === 0 || others.length === 0
    ? ones.length === others.length
    : ones.some((one) => others.some((other) => alike(one, other)))

export function nameReason(a: Features, b: Features): ReasonForSameness | null {
  if (a.given.length + a.family.length === 0 || b.given.length + b.family.length === 0) return null
  const straight = (alike: Alike) => anyAlike(a.given, b.given, alike) && anyAlike(a.family, b.family, alike)
  const crossed = (alike: Alike) => anyAlike(a.given, b.family, alike) && anyAlike(a.family, b.given, alike)
  if (straight(equal))
    return { code: a.script === b.script ? 'same-name' : 'same-name-across-scripts', strength: 'strong' }
  if (crossed(equal)) return { code: 'names-swapped', strength: 'strong' }
  if (hasOneNameMore(a.words, b.words) || hasOneNameMore(b.words, a.words))
    return { code: 'one-name-more', strength: 'fair' }
  if (straight(isSpeltNear)) return { code: 'spelling-near', strength: 'fair' }
  return crossed(isSpeltNear) ? { code: 'names-swapped', strength: 'fair' } : null
}

/** A patronymic or a second given name that one list has and the other has not. */
const hasOneNameMore = (more: string[], fewer: string[]) =>
  fewer.length >= 2 && more.length > fewer.length && fewer.every((word) => more.includes(word))

export function birthReason(a: Birth, b: Birth): ReasonForSameness | null {
  if (a.birthDate !== null && b.birthDate !== null) {
    if (a.birthDate === b.birthDate) return { code: 'same-birth-date', strength: 'strong' }
    if (a.birthDate === dayAndMonthSwapped(b.birthDate))
      return { code: 'birth-day-and-month-swapped', strength: 'fair' }
  }
  const year = birthYearOf(a)
  return year !== null && year === birthYearOf(b) ? { code: 'same-birth-year', strength: 'weak' } : null
}

const dayAndMonthSwapped = (day: string) => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`

export const birthYearOf = (birth: Birth): number | null =>
  birth.birthDate === null ? birth.birthYear : Number(birth.birthDate.slice(0, 4))
