import type { AreaSlug } from '../../needs/areas.ts'

/** A goal in both voices, and what is done towards it: by whom, and how many days from release. */
type GoalWords = {
  own: string
  worker: string
  steps: { words: string; who: 'me' | 'volunteer' | 'staff' | 'partner'; offset: number }[]
}
export type PlanWords = {
  goals: Partial<Record<AreaSlug, GoalWords>>
  reviews: string[]
  ownReviews: string[]
  cameOf: string[]
  pause: string
}
