import type { SourceKind } from '#domains/intake/model/referral.ts'

type Pair = { name: string; from: string | null }

/** What was written down when somebody came to us, in the language of the unit. */
export type ComingWords = {
  /** Who asked for somebody, by kind; people who ask for themselves are not among them. */
  referrers: Record<Exclude<SourceKind, 'self' | 'self-after-release'>, Pair[]>
  /** Why, in the words of whoever asked for somebody else. */
  about: string[]
  /** What somebody hopes for, in their own words. */
  wish: string[]
  waits: string[]
  witnesses: string[]
  agencies: string[]
  accepted: string[]
  refused: string[]
  withdrawn: string[]
  otherOffer: string[]
  objections: { words: string; answer: string }[]
  activities: string
  partner: string
}
