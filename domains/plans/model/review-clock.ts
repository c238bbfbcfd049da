import type { Situation } from './review-table.ts'

/** Days are counted as whole numbers here: a day has no hours, so no clock change and no leap day can split it. */
export const dayNumber = (day: string): number =>
  Temporal.PlainDate.from(day).since('1970-01-01', { largestUnit: 'days' }).days
export const dayOfNumber = (number: number): string =>
  Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString()

/** Where somebody stands on a day, by what was known on it; null: nobody's plan is looked at then. */
export type Standing = { situation: Exclude<Situation, 'first'>; days: number } | null

type Pause = { begins: number; ends: number }

export type ClockFacts = {
  /** The last review, or the beginning of the plan. */
  since: number
  pauses: readonly Pause[]
  /** How many weeks may go by, as the table and the standing of that day say; null: no review is asked. */
  weeksOn(day: number): number | null
}

const isPaused = (pauses: readonly Pause[], day: number) =>
  pauses.some(({ begins, ends }) => begins <= day && day < ends)

/** No table asks for less than one review in two years; pauses come on top. */
const furthest = 104 * 7 + 1

/**
 * When the next review comes due: the first day, not itself within a pause, on which as many weeks have gone by without a pause as
 * were asked for on that day. What became known later changes nothing about the days before it.
 */
export function comesDue({ since, pauses, weeksOn }: ClockFacts, until: number): number | null {
  let gone = 0
  for (let day = since + 1; gone < furthest || day <= until; day++) {
    if (isPaused(pauses, day)) continue
    gone++
    const weeks = weeksOn(day)
    if (weeks !== null && gone >= weeks * 7) return day
  }
  return null
}

function daysWithoutPause(pauses: readonly Pause[], after: number, until: number): number {
  let count = 0
  for (let day = after + 1; day <= until; day++) if (!isPaused(pauses, day)) count++
  return count
}

export type ReviewState = 'none' | 'ahead' | 'due' | 'overdue' | 'paused'
export type ReviewClock = { state: ReviewState; due: number | null; overdueDays: number }

/** How it stands today: due for so many days as the house gives, overdue only after them; a pause stops both. */
export function readClock(facts: ClockFacts, on: { today: number; heldWithin: number }): ReviewClock {
  const due = comesDue(facts, on.today)
  if (due === null) return { state: 'none', due, overdueDays: 0 }
  const overdueDays = Math.max(0, daysWithoutPause(facts.pauses, due, on.today) - on.heldWithin)
  if (isPaused(facts.pauses, on.today)) return { state: 'paused', due, overdueDays }
  if (due > on.today) return { state: 'ahead', due, overdueDays: 0 }
  return { state: overdueDays > 0 ? 'overdue' : 'due', due, overdueDays }
}
