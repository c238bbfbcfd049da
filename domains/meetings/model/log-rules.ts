import type { Reason } from '#platform/problem.ts'
import { type Boundary, boundaries, type LogContent } from './log.ts'

type Told = Pick<LogContent, 'made' | 'cancelledBy' | 'placeKind' | 'minutes'> & { day: string }

/** How long after a meeting it can still be told about. */
const longest = { days: 366 }

/** Why a meeting cannot have gone like this. */
export function obstaclesToLog(log: Told, { today }: { today: string }): Reason[] {
  const reasons: Reason[] = []
  if (log.day > today) reasons.push({ code: 'log-in-future', field: 'day' })
  if (log.day < Temporal.PlainDate.from(today).subtract(longest).toString())
    reasons.push({ code: 'log-too-late', field: 'day' })
  if (!log.made && log.cancelledBy === null) reasons.push({ code: 'log-says-not-who', field: 'cancelledBy' })
  if (log.made && log.cancelledBy !== null) reasons.push({ code: 'log-met-after-all', field: 'cancelledBy' })
  if (log.made && log.placeKind === null) reasons.push({ code: 'log-says-not-where', field: 'placeKind' })
  if (log.made && (log.minutes === null || log.minutes === 0))
    reasons.push({ code: 'log-says-not-how-long', field: 'minutes' })
  return reasons
}

/** The questions that the house asks, in their order. */
export const boundariesAsked = (house: Readonly<Record<`boundary-${Boundary}`, number>>): Boundary[] =>
  boundaries.filter((boundary) => house[`boundary-${boundary}`] !== 0)

/** When it was said: a telephone whose clock runs ahead has said it now. */
export const saidAt = (claimed: string, now: Temporal.Instant): Temporal.Instant => {
  const moment = Temporal.Instant.from(claimed)
  return Temporal.Instant.compare(moment, now) > 0 ? now : moment
}
