import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { compareNames } from '#platform/texts/names.ts'
import { format } from '#platform/texts/text.ts'
import { type AwaitedRelease, needsDecision, type ReleaseBoard } from '../model/board.ts'
import {
  bandRange,
  dayBeside,
  kindWords,
  unknownWords,
  type Words,
  warningsInShort,
} from '../model/board-words.ts'
import { type Group, type Grouping, grouped } from '../model/grouping.ts'

export const wordsIn = (language: Language): Words => ({
  t: (key, values) => format(language, key, values),
  day: (day, style) => dayText(day, language, style),
})

/** The people of a board in their groups, as the reader asked for them. */
export function groupsOf(
  board: ReleaseBoard,
  { by = 'week', onlyWarned = false }: { by?: Grouping; onlyWarned?: boolean },
  language: Language,
): Group<AwaitedRelease>[] {
  const people = onlyWarned ? board.people.filter(needsDecision) : board.people
  return grouped(people, by, compareNames(language))
}

export function groupName(
  { key, name }: Group<AwaitedRelease>,
  by: Grouping,
  today: string,
  words: Words,
): string {
  const { t } = words
  if (by !== 'week') return name ?? t(by === 'prison' ? 'release.no-prison' : 'release.nobody')
  if (key === null) return t('release.unknown.title')
  return dayBeside(key, today, words)
}

/** The day with what kind it is and how far it may move, or why there is none: short, because paper is narrow. */
export function dateWords(person: AwaitedRelease, today: string, words: Words): string {
  const date =
    person.day === null
      ? words.t('release.not-known-because', { why: unknownWords(person, words) })
      : [dayBeside(person.day, today, words), kindWords(person, words)].filter(Boolean).join(', ')
  return joined([date, bandRange(person, words)])
}

export const decisionWords = (person: AwaitedRelease, words: Words): string =>
  joined(warningsInShort(person, words))

/** What is open by name; empty where no countdown runs, because then nobody knows. */
export const openWords = (open: string[] | undefined, { t }: Words): string =>
  open === undefined ? '' : open.length === 0 ? t('release.open.none') : open.join(', ')

const joined = (parts: string[]) => parts.filter(Boolean).join('; ')
