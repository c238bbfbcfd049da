import { type Judgement, judgePair, type NeverCode, urgencyOf, worthOfPair } from './pair.ts'
import type { Offer, Seeker } from './pair-shapes.ts'
import { leastFit } from './weights.ts'

/** Who could go with whom, and what each pair is worth; a worth of 0 is no pair. Row by row: one participant, every volunteer. */
export type AssignmentProblem = { seekers: number; offers: number; places: number[]; worth: Int32Array }

/** For each participant the volunteer they are given, or -1. */
export type Assigned = { offerOf: number[]; total: number }

/** A whole waiting list: who waits, who could be asked, and what is on record between them (by place in the two lists). */
export type WaitingList = {
  seekers: Seeker[]
  offers: Offer[]
  keptApart: [seeker: number, offer: number][]
  declinedBefore: [seeker: number, offer: number][]
  today: string
}

/** For each who waits: the volunteer they are given with what speaks for and against, or why there is none. */
export type Planned =
  | { offer: number; judgement: Judgement }
  | { offer: null; because: Unmatched['because']; never: Unmatched['never'] }

type Solve = (problem: AssignmentProblem) => Promise<Assigned>

/** Judges every pair, and asks for the assignment of the greatest worth. */
export async function planAssignment(list: WaitingList, solve: Solve): Promise<Planned[]> {
  const { seekers, offers, today } = list
  const width = offers.length
  const marked = (pairs: [number, number][]) => new Set(pairs.map(([row, column]) => row * width + column))
  const [apart, declined] = [marked(list.keptApart), marked(list.declinedBefore)]
  const judge = (row: number, column: number) =>
    judgePair(seekers[row]!, offers[column]!, {
      keptApart: apart.has(row * width + column),
      declinedBefore: declined.has(row * width + column),
    })
  const worth = new Int32Array(seekers.length * width)
  const urgency = seekers.map((seeker) => urgencyOf(seeker, today))
  for (let row = 0; row < seekers.length; row++)
    for (let column = 0; column < width; column++)
      worth[row * width + column] = worthOfPair(judge(row, column), urgency[row]!)
  const places = offers.map(({ placesFree }) => Math.max(0, placesFree))
  const { offerOf } = await solve({ seekers: seekers.length, offers: width, places, worth })
  return offerOf.map((offer, row) => {
    if (offer !== -1) return { offer, judgement: judge(row, offer) }
    const judgements = offers.map((_, column) => judge(row, column))
    return { offer: null, ...whyUnmatched(judgements, worth.subarray(row * width, (row + 1) * width)) }
  })
}

export type Unmatched = {
  because: 'others-better' | 'nobody-fits' | 'nobody-free'
  never: { code: NeverCode; count: number }[]
}

/** Why nobody is proposed: somebody would fit, but others are served better; all who fit are taken; or nobody fits. */
function whyUnmatched(judgements: readonly Judgement[], worths: Int32Array): Unmatched {
  const codes = judgements.flatMap(({ never }) => never.map(({ code }) => code))
  const never = [...Map.groupBy(codes, (code) => code)]
    .map(([code, found]) => ({ code, count: found.length }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
  if (worths.some((worth) => worth > 0)) return { because: 'others-better', never }
  const isOnlyFull = ({ never: reasons, fit }: Judgement) =>
    reasons.length === 1 && reasons[0]!.code === 'no-place-free' && fit >= leastFit
  return { because: judgements.some(isOnlyFull) ? 'nobody-free' : 'nobody-fits', never }
}
