import Type from 'typebox'

export const matchStates = [
  'requested',
  'proposed',
  'accepted',
  'active',
  'paused',
  'ended',
  'withdrawn',
] as const
export const MatchState = Type.Enum(matchStates)
export type MatchState = Type.Static<typeof MatchState>

/** States in which something is under way; of each kind a participant has one such match at most. */
export const runningStates: readonly MatchState[] = ['requested', 'proposed', 'accepted', 'active', 'paused']
/** States in which two people go together. */
export const togetherStates: readonly MatchState[] = ['accepted', 'active', 'paused']

/** Why a match waits: the participant is back in custody, or went over to another unit of the organisation. */
export const pauses = ['back-in-custody', 'moved-unit'] as const
export const Pause = Type.Enum(pauses)
export type Pause = Type.Static<typeof Pause>

type Way = { from: readonly MatchState[]; to: MatchState | 'stays' }

/** The life of a match: every step, from where it may be taken, and where it leads. What is not written here is not allowed. */
const ways = {
  'change-wish': { from: ['requested', 'proposed', 'accepted', 'active', 'paused'], to: 'stays' },
  talk: { from: ['requested'], to: 'stays' },
  'choose-volunteer': { from: ['requested'], to: 'stays' },
  propose: { from: ['requested'], to: 'proposed' },
  'take-back': { from: ['proposed'], to: 'requested' },
  'volunteer-yes': { from: ['proposed'], to: 'stays' },
  'participant-yes': { from: ['proposed'], to: 'stays' },
  'both-yes': { from: ['proposed'], to: 'accepted' },
  'volunteer-no': { from: ['proposed'], to: 'requested' },
  'participant-no': { from: ['proposed'], to: 'requested' },
  'offer-instead': { from: ['requested'], to: 'stays' },
  share: { from: ['accepted', 'active', 'paused'], to: 'stays' },
  'hand-over': { from: ['accepted', 'active', 'paused'], to: 'stays' },
  agree: { from: ['accepted', 'active', 'paused'], to: 'stays' },
  'first-meeting': { from: ['accepted'], to: 'active' },
  gate: { from: ['active'], to: 'stays' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  'move-unit': { from: ['accepted', 'active', 'paused'], to: 'paused' },
  'keep-across': { from: ['paused'], to: 'active' },
  'keep-unmet': { from: ['paused'], to: 'accepted' },
  end: { from: ['accepted', 'active', 'paused'], to: 'ended' },
  withdraw: { from: ['requested', 'proposed'], to: 'withdrawn' },
} as const satisfies Record<string, Way>

export type MatchStep = keyof typeof ways
export const matchSteps = Object.keys(ways) as MatchStep[]

/** Where a step leads; null where it may not be taken. */
export function stateAfter(state: MatchState, step: MatchStep): MatchState | null {
  const { from, to }: Way = ways[step]
  if (!from.includes(state)) return null
  return to === 'stays' ? state : to
}

/** The steps that are open from a state. */
export const stepsFrom = (state: MatchState): MatchStep[] =>
  matchSteps.filter((step) => stateAfter(state, step) !== null)
