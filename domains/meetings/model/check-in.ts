import type { CheckInState } from './meeting.ts'
import { type Clock, minutesOf } from './shapes.ts'

/** The moment meant by "back by 17:30" of a meeting: after midnight where it lies before the beginning. */
export function backByMoment(
  plan: { day: string; starts: Clock; backBy: Clock },
  zone: string,
): Temporal.Instant {
  const day = Temporal.PlainDate.from(plan.day).add({
    days: minutesOf(plan.backBy) <= minutesOf(plan.starts) ? 1 : 0,
  })
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(plan.backBy) }).toInstant()
}

export type Waiting = { state: CheckInState; backBy: Temporal.Instant }

/**
 * How a check-in stands at a moment: nothing is asked before the time that the volunteer named; after it there is a grace of
 * the house in which the phone alone reminds; then somebody is called. Whoever was called stays with it until a person says so.
 */
export function checkInStanding(
  { state, backBy }: Waiting,
  { now, grace }: { now: Temporal.Instant; grace: number },
): 'quiet' | 'due' | 'overdue' | 'over' {
  if (state === 'back' || state === 'acknowledged') return 'over'
  if (state === 'overdue') return 'overdue'
  if (Temporal.Instant.compare(now, backBy) < 0) return 'quiet'
  return Temporal.Instant.compare(now, backBy.add({ minutes: grace })) < 0 ? 'due' : 'overdue'
}
