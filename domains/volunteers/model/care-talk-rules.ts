import type { Reason } from '#platform/problem.ts'
import type { CareFacts, DueTalk, TalkKind } from './care-talks.ts'

const plus = (day: string, span: Temporal.DurationLike) => Temporal.PlainDate.from(day).add(span).toString()

/** Within how many days each kind of occasion should be talked over; house rules may be stricter, nobody should be laxer. */
const within: Record<'first' | 'after-first-meeting' | 'after-release' | 'exit', number> = {
  first: 14,
  'after-first-meeting': 3,
  'after-release': 3,
  exit: 14,
}

/**
 * Every reason why a talk with a volunteer is due, the most pressing first. Any talk held on or after an occasion answers it, whatever it
 * was called; only leaving asks for a talk of its own. Somebody paused is not forgotten: the regular talk goes on.
 */
export function talksDue(facts: CareFacts): DueTalk[] {
  const { state, since, talks, calls, heavySince, everyWeeks } = facts
  const held = talks.filter((talk) => talk.state === 'held').map(({ day }) => day)
  const heldSince = (day: string) => held.some((one) => one >= day)
  if (state === 'ended') {
    const answered = talks.some(({ kind, state }) => kind === 'exit' && state !== 'planned')
    return answered ? [] : [{ kind: 'exit', due: plus(since, { days: within.exit }) }]
  }
  if (state !== 'active' && state !== 'paused') return []
  const due: DueTalk[] = []
  if (heavySince !== null && !heldSince(heavySince)) due.push({ kind: 'heavy', due: heavySince })
  for (const { kind, day } of calls)
    if (!heldSince(day)) due.push({ kind, due: plus(day, { days: within[kind] }) })
  const last = held.toSorted().at(-1)
  if (last === undefined) due.push({ kind: 'first', due: plus(since, { days: within.first }) })
  else due.push({ kind: 'regular', due: plus(last, { weeks: everyWeeks }) })
  return due.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The one that should be had next, if its day has come. */
export const talkDueBy = (due: readonly DueTalk[], day: string): DueTalk | null =>
  due.find((talk) => talk.due <= day) ?? null

/** Every reason why a talk cannot be planned so. */
export function obstaclesToPlan(
  plan: { kind: TalkKind; day: string },
  { today, planned }: { today: string; planned: readonly { kind: TalkKind }[] },
): Reason[] {
  const reasons: Reason[] = []
  if (plan.day < today) reasons.push({ code: 'talk-in-past', field: 'day' })
  if (planned.some(({ kind }) => kind === plan.kind)) reasons.push({ code: 'talk-planned', field: 'kind' })
  return reasons
}

export const obstaclesToHeld = (held: { day: string }, today: string): Reason[] =>
  held.day > today ? [{ code: 'talk-in-future', field: 'day' }] : []
