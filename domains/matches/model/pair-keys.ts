import { searchKey } from '#domains/people/model/index.ts'
import type { MatchingProfile } from '#domains/volunteers/model/index.ts'

/** What is written in words, in the form in which it is compared. */
type ProfileKeys = { area: string; areaWords: string[]; knows: string[][]; works: string[] }

const keys = new WeakMap<MatchingProfile, ProfileKeys>()

export const wordsOf = (text: string | null): string[] =>
  searchKey(text ?? '')
    .split(' ')
    .filter(Boolean)

/** Made once for a profile, however many others it is compared with; gone with the profile. */
export function keysOf(profile: MatchingProfile): ProfileKeys {
  const known = keys.get(profile)
  if (known) return known
  const areaWords = wordsOf(profile.area)
  const made = {
    area: areaWords.join(' '),
    areaWords: areaWords.filter((word) => word.length > 2),
    knows: profile.knows.map(wordsOf).filter((words) => words.length > 0),
    works: wordsOf(profile.worksAt),
  }
  keys.set(profile, made)
  return made
}
