import Type from 'typebox'
import type { MatchState, Pause } from './steps.ts'

/** What about a match wants somebody, the gravest first. */
export const attentionCodes = [
  'kept-apart',
  'release-unclear',
  'moved-unit',
  'volunteer-stopped',
  'declined-often',
  'out-again',
  'first-meeting-missing',
  'answer-overdue',
  'review-overdue',
  'nobody-coordinates',
  'not-signed',
  'waits-long',
] as const
export const AttentionCode = Type.Enum(attentionCodes)
export type AttentionCode = Type.Static<typeof AttentionCode>

/** What the rule looks at; days as days. */
export type AttentionFacts = {
  state: MatchState
  stateSince: string
  pausedBecause: Pause | null
  requestedOn: string
  endsWithCustody: boolean
  /** A proposal that is with the two, and since when. */
  proposalSentOn: string | null
  declines: number
  alternative: string | null
  begins: string | null
  /** The person is held somewhere today. */
  inCustody: boolean
  confirmedReleaseDay: string | null
  reviewDueOn: string | null
  volunteerState: string | null
  hasCoordinator: boolean
  signed: boolean
  keptApart: boolean
}

export type AttentionHouse = {
  'waiting-long': number
  'declines-before-staff-pair': number
  'proposal-answer-within': number
}

/** Two weeks: long enough for a first meeting to be arranged, or for paper to come back from a prison. */
const settlingDays = 14

/** Everything about one match that wants somebody, today. */
export function attentionFor(facts: AttentionFacts, today: string, house: AttentionHouse): AttentionCode[] {
  const { state } = facts
  const together = state === 'accepted' || state === 'active' || state === 'paused'
  const longerAgo = (day: string | null, days: number) => day !== null && daysBetween(day, today) > days
  const wants: Record<AttentionCode, boolean> = {
    'kept-apart': facts.keptApart && (together || state === 'proposed'),
    'release-unclear':
      together &&
      facts.endsWithCustody &&
      facts.confirmedReleaseDay !== null &&
      facts.confirmedReleaseDay < today &&
      facts.inCustody,
    'volunteer-stopped': together && facts.volunteerState !== null && facts.volunteerState !== 'active',
    'declined-often':
      state === 'requested' &&
      facts.alternative === null &&
      facts.declines >= house['declines-before-staff-pair'],
    'moved-unit': state === 'paused' && facts.pausedBecause === 'moved-unit',
    'out-again': state === 'paused' && facts.pausedBecause !== 'moved-unit' && !facts.inCustody,
    'first-meeting-missing': state === 'accepted' && longerAgo(facts.stateSince, settlingDays),
    'answer-overdue':
      state === 'proposed' && longerAgo(facts.proposalSentOn, house['proposal-answer-within']),
    // Owed stays owed: also after the match has ended.
    'review-overdue': facts.reviewDueOn !== null && facts.reviewDueOn < today,
    'nobody-coordinates':
      (together || state === 'requested' || state === 'proposed') && !facts.hasCoordinator,
    'not-signed': state === 'active' && !facts.signed && longerAgo(facts.begins, settlingDays),
    'waits-long':
      state === 'requested' &&
      facts.alternative === null &&
      longerAgo(facts.requestedOn, house['waiting-long'] * 7),
  }
  return attentionCodes.filter((code) => wants[code])
}

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
