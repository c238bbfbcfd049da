import type { Reason } from '#platform/problem.ts'
import type { Worry } from './worry.ts'

type State = Pick<Worry, 'state' | 'takenById'>

/** The fixed route: raised, taken over, what was done, closed with an outcome. */
export function obstaclesToTaking({ state, takenById }: State, userId: string): Reason[] {
  if (state === 'closed') return [{ code: 'worry-closed' }]
  return state === 'taken' && takenById === userId ? [{ code: 'worry-yours-already' }] : []
}

export const obstaclesToNote = ({ state }: State): Reason[] =>
  state === 'closed' ? [{ code: 'worry-closed' }] : []

export function obstaclesToClosing({ state }: State): Reason[] {
  if (state === 'closed') return [{ code: 'worry-closed' }]
  return state === 'open' ? [{ code: 'worry-not-taken' }] : []
}

export const obstaclesToReopening = ({ state }: State): Reason[] =>
  state === 'closed' ? [] : [{ code: 'worry-not-closed' }]

/** So many mails in an hour about what one volunteer raises; what comes beyond is told in one mail soon after. */
const mostMailsAnHour = { urgent: 20, other: 5 }

/** Whether a worry waits for a mail about several. Danger to life is told at once for far longer. */
export const waitsForOneMail = (
  { kind, raisedAs }: Pick<Worry, 'kind' | 'raisedAs'>,
  toldInLastHour: number,
): boolean =>
  raisedAs === 'volunteer' &&
  toldInLastHour >= (kind === 'danger-to-life' ? mostMailsAnHour.urgent : mostMailsAnHour.other)

/** From this many hours on, a worry that nobody has taken over is asked about again, and the managers hear that it waits. */
export const hoursUntilAskedAgain = 12

export const waitsTooLong = (
  { state, raisedAt }: Pick<Worry, 'state' | 'raisedAt'>,
  now: Temporal.Instant,
): boolean =>
  state === 'open' &&
  Temporal.Instant.compare(Temporal.Instant.from(raisedAt).add({ hours: hoursUntilAskedAgain }), now) <= 0

/** What to look at first: danger to life, then what nobody has taken over, the longest wait first. */
export function byUrgency(a: Worry, b: Worry): number {
  const rank = ({ kind, state }: Worry) => (state === 'open' ? 0 : 2) + (kind === 'danger-to-life' ? 0 : 1)
  return rank(a) - rank(b) || (a.raisedAt < b.raisedAt ? -1 : a.raisedAt > b.raisedAt ? 1 : 0)
}
