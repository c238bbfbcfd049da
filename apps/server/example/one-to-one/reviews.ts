import {
  outcomesOf,
  type ReviewKind,
  reviewAfter,
  reviewsOnBeginning,
  reviewsOnEnding,
  reviewsOnRelease,
} from '#domains/matches/model/reviews.ts'
import { houseValueMeanings } from '#domains/organisation/model/house-value.ts'
import type { Chance } from '../chance.ts'
import { addDays, earlier, later, momentOn, workdayBy } from '../days.ts'
import type { Book } from './book.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

type Due = { kind: ReviewKind; dueOn: string; planned: string }

const rhythm = {
  'review-first-weeks': houseValueMeanings['review-first-weeks'].otherwise,
  'review-outside': houseValueMeanings['review-outside'].otherwise,
  'review-regular': houseValueMeanings['review-regular'].otherwise,
  'ending-talk-within': houseValueMeanings['ending-talk-within'].otherwise,
}

/** When a match was looked at together, when it will be, and what has been put off too long. */
export function writeReviews(match: Together, by: string, { centre, rows }: Book, chance: Chance): void {
  const { begins, ends, endReason, wish } = match
  if (begins === null) return
  const personId = wish.participant.person.id
  const plan = (due: { kind: ReviewKind; dueOn: string }[], planned: string): Due[] =>
    due.map((one) => ({ ...one, planned }))
  const outside = match.phases[0]?.side === 'outside'
  const gate = match.steps.find(({ step }) => step === 'gate')?.day
  const open = [
    ...plan(reviewsOnBeginning({ begins, outside }, rhythm), begins),
    ...(gate === undefined ? [] : plan(reviewsOnRelease(gate, rhythm), gate)),
  ]
  const isPutOff = ends === null && chance.often(0.12)
  const write = ({ kind, dueOn, planned }: Due, held: string | null, excusedWhy: string | null) => {
    const recordedAt = momentOn(held ?? earlier(planned, centre.lastDay), 350)
    const outcome = kind === 'ending' ? chance.weighted(endings) : chance.weighted(usual)
    rows.matchReviews.push({
      id: centre.id(recordedAt),
      matchId: match.id,
      personId,
      kind,
      dueOn,
      doneOn: held,
      excusedWhy,
      recordedAt,
      doneBy: held && by,
      outcome: held === null ? null : outcomesOf(kind).includes(outcome) ? outcome : 'goes-on',
      words:
        held && !wish.endsWithCustody && chance.often(0.6)
          ? chance.pick(wordsOf[wish.participant.unit].review)
          : null,
    })
  }
  for (let due = open.shift(); due !== undefined; due = open.shift()) {
    const held = workdayBy(addDays(due.dueOn, chance.between(-3, 6)))
    const day = later(held, due.planned)
    const isLast = open.length === 0
    if (ends !== null && due.dueOn > ends) write(due, null, 'match-ended')
    else if (day > centre.lastDay || (isPutOff && isLast && day > addDays(centre.today, -200)))
      write(due, null, null)
    else {
      write(due, day, null)
      const next = reviewAfter(due.kind, { day, openKinds: open.map(({ kind }) => kind) }, rhythm)
      if (next && (ends === null || day < ends)) open.push({ ...next, planned: day })
    }
  }
  if (ends === null || wish.endsWithCustody || endReason === 'death') return
  for (const due of plan(reviewsOnEnding(ends, rhythm), ends)) {
    const held = workdayBy(addDays(ends, chance.between(4, 12)))
    write(due, held <= centre.lastDay && chance.often(0.96) ? held : null, null)
  }
}

const endings = [
  ['ended-well', 85],
  ['ended-hard', 15],
] as const
const usual = [
  ['goes-on', 82],
  ['changes', 18],
] as const
