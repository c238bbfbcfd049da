import type { ReleaseWarning } from '#domains/people/model/index.ts'
import type { DayStyle } from '#platform/texts/days.ts'
import type { TextKey, TextValues } from '#platform/texts/text.ts'
import type { AwaitedRelease } from './board.ts'

/** The reader's language, as the page and the printer both have it. */
export type Words = {
  t(key: TextKey, values?: TextValues): string
  day(day: string, style?: DayStyle): string
}

/** "confirmed", "expected, uncertain"; empty while nobody has said anything. */
export function kindWords({ kind, certainty }: AwaitedRelease, { t }: Words): string {
  if (kind === null) return ''
  if (kind === 'confirmed' || certainty === null) return t(`release.kind.${kind}`)
  return `${t(`release.kind.${kind}`)}, ${t(`people.certainty.${certainty}`)}`
}

const halfAYear = 183

/** A day beside another one: its year is left out where nobody would think of another. */
export function dayBeside(day: string, other: string | null, { day: write }: Words): string {
  const isNear = other !== null && Math.abs(Temporal.PlainDate.from(other).until(day).days) <= halfAYear
  return write(day, isNear ? 'near' : 'long')
}

/** The ends within which the day may move, in words; null if nothing was said about them. */
function bandEnds({ earliest, latest, certainty, day }: AwaitedRelease, words: Words) {
  const isSettled = certainty === 'certain' && day !== null
  if (isSettled || (earliest === null && latest === null)) return null
  return {
    earliest: earliest && dayBeside(earliest, day, words),
    latest: latest && dayBeside(latest, day, words),
  }
}

/** "may move between 1 and 20 December"; empty if nothing was said about it. */
export function bandWords(person: AwaitedRelease, words: Words): string {
  const ends = bandEnds(person, words)
  if (ends?.earliest && ends.latest)
    return words.t('release.band.between', { earliest: ends.earliest, latest: ends.latest })
  return ends === null ? '' : oneSided(ends, words)
}

/** The same for a narrow column: "1 Dec – 20 Dec". */
export function bandRange(person: AwaitedRelease, words: Words): string {
  const ends = bandEnds(person, words)
  if (ends?.earliest && ends.latest) return `${ends.earliest} – ${ends.latest}`
  return ends === null ? '' : oneSided(ends, words)
}

const oneSided = ({ earliest, latest }: { earliest: string | null; latest: string | null }, { t }: Words) =>
  earliest ? t('release.band.earliest', { earliest }) : t('release.band.latest', { latest: latest ?? '' })

/** Why the date is not known. */
export function unknownWords({ unknownBecause }: AwaitedRelease, { t }: Words): string {
  return unknownBecause === null
    ? t('release.unknown.nothing-stated')
    : t(`people.release-unknown.${unknownBecause}`)
}

type Told = 'because' | 'warning'

function told(how: Told, warning: ReleaseWarning, person: AwaitedRelease, words: Words): string {
  const { t } = words
  if (warning !== 'moved-since-seen') {
    const holiday = person.holiday ?? t('release.holiday')
    return t(how === 'because' ? `people.because.${warning}` : `release.warning.${warning}`, { holiday })
  }
  const before = person.lastSeen?.day ?? null
  if (before === null) return t(`release.${how}.moved-from-unknown`)
  return t(`release.${how}.${person.day === null ? 'moved-to-unknown' : 'moved-from'}`, {
    day: dayBeside(before, person.day ?? before, words),
  })
}

// Of a holiday it is not said besides that the next day is one too.
const worthTelling = ({ warnings }: AwaitedRelease) =>
  warnings.filter((warning) => !(warning === 'eve-of-holiday' && warnings.includes('holiday')))

/** Why a date wants a second look: each warning with its reason, "Friday: offices close early". */
export const warningsInWords = (person: AwaitedRelease, words: Words): string[] =>
  worthTelling(person).map((warning) => told('because', warning, person, words))

/** The same in a word or two, for a table, a phone or paper. */
export const warningsInShort = (person: AwaitedRelease, words: Words): string[] =>
  worthTelling(person).map((warning) => told('warning', warning, person, words))

/** A mark as a sentence, with the name that stands beside it: "Георги И., Friday 4 December 2026, confirmed; …". */
export function markWords(person: AwaitedRelease, words: Words): string {
  const { t, day } = words
  const date =
    person.day === null
      ? t('release.mark-unknown', { name: person.shortName, why: unknownWords(person, words) })
      : [person.shortName, day(person.day, 'weekday'), kindWords(person, words)].filter(Boolean).join(', ')
  return [
    date,
    bandWords(person, words),
    ...warningsInWords(person, words),
    person.responsibleId === null ? t('release.mark-nobody') : '',
  ]
    .filter(Boolean)
    .join('; ')
}
