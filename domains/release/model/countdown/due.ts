import type { Day } from '#domains/people/model/index.ts'
import { dayAfter, daysFrom } from './begin.ts'

/** What the short list leaves out is taken up in the week after the release: a proposal of ours. */
const restOfShortList = 7

type Dated = { dueOffset: number; shortOffset: number | null }

/** Days from the release until an item is due. */
export function offsetOf({ dueOffset, shortOffset }: Dated, isShortList: boolean): number {
  if (!isShortList) return dueOffset
  return shortOffset ?? Math.max(dueOffset, restOfShortList)
}

/** The day on which an item is due; null while no release day is known. */
export const dueDay = (item: Dated, releaseDay: Day | null, isShortList: boolean): Day | null =>
  releaseDay === null ? null : dayAfter(releaseDay, offsetOf(item, isShortList))

export type ItemState = 'open' | 'done' | 'not-needed'
export type Standing = 'open' | 'soon' | 'late' | 'done' | 'not-needed'

const soonWithin = 7

/** How an item stands today: an open one is late from the day after it was due. */
export function standingOf(item: { state: ItemState; due: Day | null }, today: Day): Standing {
  if (item.state !== 'open') return item.state
  if (item.due === null) return 'open'
  const left = daysFrom(today, item.due)
  return left < 0 ? 'late' : left <= soonWithin ? 'soon' : 'open'
}

/** Told on the day of the release or after it is too late to have been ready: auditors ask exactly this. */
export const isLateEvidence = (toldOn: Day, releaseDay: Day | null): boolean =>
  releaseDay !== null && toldOn >= releaseDay
