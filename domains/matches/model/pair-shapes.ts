import type { OffenceGroup } from '#domains/people/model/index.ts'
import type { MatchingProfile } from '#domains/volunteers/model/index.ts'
import type { WeightKey } from './weights.ts'

/** One reason for or against a pair; the values stand for its words. The weight stays on the server. */
export type PairPoint = {
  code: Exclude<WeightKey, 'served' | 'waiting-fortnight' | 'release-near'>
  weight: number
  values?: PointValues
}
export type PointValues = {
  languages?: string[]
  hours?: number[]
  interests?: string[]
  areas?: string[]
  limits?: string[]
  bands?: string[]
}

/** A participant who waits, as far as it matters here. */
export type Seeker = {
  id: string
  wish: MatchingProfile
  /** All forms of the names, in the form in which names are compared. */
  nameKey: string
  prison: string | null
  inCustody: boolean
  offenceGroup: OffenceGroup | null
  waitsSince: string
  releaseDay: string | null
}

/** A volunteer who could be asked. */
export type Offer = {
  id: string
  profile: MatchingProfile
  /** How many matches they may still begin. */
  placesFree: number
  running: number
}
