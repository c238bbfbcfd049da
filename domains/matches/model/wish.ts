import type { Sex, SpokenLanguage } from '#domains/people/model/index.ts'
import { ageBandOf, blankProfile, type MatchingProfile } from '#domains/volunteers/model/index.ts'

/** What a participant's own record already says of a wish; the rest is asked in the talk. */
export const wishFrom = (
  person: { languages: SpokenLanguage[]; sex: Sex; birthDate: string | null; birthYear: number | null },
  today: string,
): MatchingProfile => ({
  ...blankProfile,
  languages: person.languages,
  sex: person.sex,
  ageBand: ageBandOf(person.birthDate ? Number(person.birthDate.slice(0, 4)) : person.birthYear, today),
})
