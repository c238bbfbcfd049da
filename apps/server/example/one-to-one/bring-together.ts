import { judgePair } from '#domains/matches/model/pair.ts'
import { isInCustody } from '#domains/people/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, daysBetween, workdayFrom } from '../days.ts'
import type { Book } from './book.ts'
import { type Helper, helps, servesUntil } from './helper.ts'
import { endOf, liveOn, take } from './life.ts'
import { isHeldOn, leavesAfter, outAfter, prisonOn, statusOn } from './participants.ts'
import { reservedFor } from './reserved.ts'
import { lastsUntil, type Together } from './together.ts'
import type { Wish } from './wishes.ts'

/** Goes through all wishes in the order in which they came, as the coordinators did, and lets what followed happen. */
export function bringTogether(wishes: Wish[], helpers: Helper[], book: Book): Together[] {
  const done: Together[] = []
  const others: Others = { helpers, byHelper: new Map(), reserved: reservedFor(wishes, helpers, book.centre) }
  for (const wish of wishes) {
    const chance = chanceOf(book.centre.seed, 'match', wish.participant.unit, wish.number)
    const match = matchOf(wish, others, book, chance)
    done.push(match)
    if (match.helper) others.byHelper.set(match.helper, [...(others.byHelper.get(match.helper) ?? []), match])
  }
  return done
}

/** Who could be asked, whom each has already, and who is kept for somebody. */
type Others = { helpers: Helper[]; byHelper: Map<Helper, Together[]>; reserved: Map<Wish, Helper> }

function matchOf(wish: Wish, others: Others, book: Book, chance: Chance): Together {
  const { centre } = book
  const match: Together = {
    id: centre.id(`${wish.asked}T10:${String(chance.between(10, 59))}:00.000Z`),
    wish,
    state: 'requested',
    helper: null,
    talked: null,
    declines: [],
    proposal: null,
    accepted: null,
    prison: null,
    begins: null,
    ...{ outsideSince: null, phases: [], ends: null, endReason: null, alternative: null },
    steps: [{ step: 'request', state: 'requested', day: wish.asked, reason: null, words: null }],
  }
  const gone = goneOn(match)
  const isBy = (day: string) => day <= centre.lastDay && (gone === null || day < gone)
  const stop = () => withdrawIfGone(match, gone, book, chance)
  const talked = workdayFrom(addDays(wish.asked, chance.between(2, 9)))
  if (!isBy(talked)) return stop()
  match.talked = talked
  take(match, 'talk', talked)
  const helper = others.reserved.get(wish) ?? null
  const fitting = helper ? [helper] : bestFor(wish, talked, others, chance)
  let sent = workdayFrom(addDays(talked, chance.between(2, 14)))
  const declining = fitting.slice(1, 1 + (helper ? 0 : chance.weighted(howOften)))
  for (const one of declining) {
    const answered = addDays(sent, chance.between(1, 6))
    if (!isBy(answered)) break
    const by = chance.often(0.75) ? 'volunteer' : 'participant'
    match.declines.push({ helper: one, sent, answered, by })
    for (const step of ['choose-volunteer', 'propose', `${by}-no`] as const)
      take(match, step, step.endsWith('no') ? answered : sent)
    sent = workdayFrom(addDays(answered, chance.between(2, 10)))
  }
  const chosen = fitting[0]
  if (chosen === undefined || !isBy(sent)) return wait(match, gone, book, chance)
  take(match, 'choose-volunteer', sent)
  take(match, 'propose', sent)
  match.helper = chosen
  match.proposal = { sent, volunteer: null, participant: null }
  const first = addDays(sent, chance.between(1, 4))
  if (!isBy(first)) return stop()
  match.proposal.volunteer = first
  take(match, 'volunteer-yes', first)
  const both = workdayFrom(addDays(first, chance.between(1, 4)))
  if (!isBy(both)) return stop()
  match.proposal.participant = both
  take(match, 'participant-yes', both)
  take(match, 'both-yes', both)
  match.accepted = both
  match.prison = wish.endsWithCustody ? prisonOn(wish.participant, both) : null
  const begins = workdayFrom(addDays(both, chance.between(3, 12)))
  for (const step of ['share', 'agree'] as const)
    if (isBy(addDays(both, 2))) take(match, step, addDays(both, 2))
  if (!isBy(begins)) return endIfGone(match, gone, book)
  match.begins = begins
  liveOn(match, centre, chance)
  return match
}

const howOften: [number, number][] = [
  [0, 68],
  [1, 21],
  [2, 8],
  [3, 3],
]

/** From when on a request makes no sense any more. */
function goneOn({ wish: { participant, endsWithCustody, asked } }: Together): string | null {
  const leaves = leavesAfter(participant, asked)
  const out = endsWithCustody ? outAfter(participant, asked) : null
  return leaves === null ? out : out === null || leaves < out ? leaves : out
}

function withdrawIfGone(match: Together, gone: string | null, { centre }: Book, chance: Chance): Together {
  if (gone === null || gone > centre.lastDay) return match
  const { participant, endsWithCustody } = match.wish
  const status = statusOn(participant, gone)!
  const isOut = endsWithCustody && !isInCustody(status)
  const reason =
    status === 'dead'
      ? 'death'
      : isOut
        ? 'released'
        : chance.pick(['moved', 'other-help', 'not-needed'] as const)
  take(match, 'withdraw', gone, { reason })
  // A proposal that was with somebody goes with the request.
  return Object.assign(match, { ends: gone, endReason: reason })
}

/** Accepted, but the first meeting never came. */
function endIfGone(match: Together, gone: string | null, { centre }: Book): Together {
  if (gone === null || gone > centre.lastDay) return match
  const status = statusOn(match.wish.participant, gone)
  const reason = match.wish.endsWithCustody ? endOf(match, gone)! : status === 'dead' ? 'death' : 'moved'
  take(match, 'end', gone, { reason })
  return Object.assign(match, { ends: gone, endReason: reason })
}

/** Nobody fits: after a while something else is offered, and in the end the wish is taken back. */
function wait(match: Together, gone: string | null, book: Book, chance: Chance): Together {
  const { centre } = book
  const offered = workdayFrom(addDays(match.steps.at(-1)!.day, chance.between(20, 50)))
  if (offered <= centre.lastDay && (gone === null || offered < gone) && chance.often(0.6)) {
    match.alternative = chance.pick(['staff-pair', 'default-package'])
    take(match, 'offer-instead', offered, { reason: match.alternative })
  }
  const tired = workdayFrom(addDays(match.steps.at(-1)!.day, chance.between(40, 130)))
  if (tired > centre.lastDay || (gone !== null && gone <= tired))
    return withdrawIfGone(match, gone, book, chance)
  take(match, 'withdraw', tired, { reason: 'other-help' })
  return Object.assign(match, { ends: tired, endReason: 'other-help' })
}

/** Those who may be asked on a day, the best first; a few are looked at, as coordinators do. */
function bestFor(wish: Wish, day: string, others: Others, chance: Chance): Helper[] {
  const { helpers } = others
  const taken = new Set(others.reserved.values())
  const free = helpers.filter(
    (one) => one.unit === wish.participant.unit && mayBegin(one, wish, day) && !taken.has(one),
  )
  const seeker = {
    ...{ id: wish.participant.person.id, wish: wish.profile, nameKey: wish.participant.person.searchKey },
    prison: prisonOn(wish.participant, day),
    inCustody: isHeldOn(wish.participant, day),
    offenceGroup: null,
    ...{ waitsSince: wish.asked, releaseDay: null },
  }
  return chance
    .shuffled(free)
    .filter((one) => placesFree(one, day, others) > 0)
    .slice(0, 7)
    .map((one) => ({
      one,
      judged: judgePair(seeker, { id: one.id, profile: one.profile, placesFree: 1, running: 0 }, noFacts),
    }))
    .filter(({ judged }) => judged.never.length === 0)
    .sort((a, b) => b.judged.fit - a.judged.fit)
    .map(({ one }) => one)
}

const noFacts = { keptApart: false, declinedBefore: false }

function mayBegin(helper: Helper, wish: Wish, day: string): boolean {
  const { approved } = helper.path
  const until = servesUntil(helper)
  if (approved === null || approved > day || !helps(helper, wish.kindId) || helper.lapsed) return false
  return until === null || daysBetween(day, until) > 45
}

/** Places are counted from the first asking until the end. */
const placesFree = (helper: Helper, day: string, { byHelper }: Others): number =>
  helper.mostMatches - (byHelper.get(helper) ?? []).filter((match) => lastsUntil(match) > day).length
