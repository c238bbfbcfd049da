import type { EndReason } from '#domains/matches/model/endings.ts'
import type { MatchState } from '#domains/matches/model/steps.ts'
import type { Helper } from './helper.ts'
import type { Wish } from './wishes.ts'

/** Somebody asked in vain. */
export type Decline = { helper: Helper; sent: string; answered: string; by: 'volunteer' | 'participant' }

/** One step of a match that has been taken. */
export type Step = {
  step: string
  state: MatchState
  day: string
  reason: string | null
  words: string | null
}

/** A match as it came to be, with everything that followed; null: not yet, or never. */
export type Together = {
  id: string
  wish: Wish
  state: MatchState
  helper: Helper | null
  talked: string | null
  declines: Decline[]
  /** The proposal that is with the two, or that both accepted. */
  proposal: { sent: string; volunteer: string | null; participant: string | null } | null
  accepted: string | null
  prison: string | null
  begins: string | null
  outsideSince: string | null
  /** Where the two met, from which day: inside or outside; null while paused. */
  phases: { from: string; side: 'inside' | 'outside' | null }[]
  ends: string | null
  endReason: EndReason | null
  alternative: 'staff-pair' | 'default-package' | null
  steps: Step[]
}

export const isRunning = ({ state }: Together): boolean => ['accepted', 'active', 'paused'].includes(state)

/** Until when two people had or have to do with each other: a day that no longer counts. */
export const lastsUntil = ({ ends }: Together): string => ends ?? '9999-12-31'
