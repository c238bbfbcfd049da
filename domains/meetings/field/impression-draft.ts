import { type MyImpression, wordsAbout } from '../model/index.ts'

type About = (typeof wordsAbout)[number]

/** What is being written on the phone: one field of own words for each question. */
export type ImpressionDraft = Pick<MyImpression, 'day' | 'problems' | 'plans' | 'motives'> & {
  purposeExplained: MyImpression['purposeExplained'] | null
  change: MyImpression['change'] | null
  nextStep: string
  words: Partial<Record<About, string>>
}

export const blankImpression = (day: string): ImpressionDraft => ({
  ...{ day, problems: [], plans: [], motives: [], nextStep: '', words: {} },
  ...{ purposeExplained: null, change: null },
})

/** Two taps are asked of everybody; everything else is there for who has something to say. */
export const missingInImpression = ({ purposeExplained, change }: ImpressionDraft): boolean =>
  purposeExplained === null || change === null

/** What is sent. Own words go as they were written, the empty fields not at all. */
export function impressionOf({ words, nextStep, ...draft }: ImpressionDraft, matchId: string): MyImpression {
  return {
    ...draft,
    ...{ matchId, purposeExplained: draft.purposeExplained!, change: draft.change!, changeInWords: null },
    nextStep: nextStep.trim() || null,
    ownWords: wordsAbout.flatMap((about) => {
      const said = words[about]?.trim()
      return said ? [{ about, words: said }] : []
    }),
  }
}
