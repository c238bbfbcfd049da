import { cardFrom } from '#domains/matches/model/card.ts'
import type { EndReason } from '#domains/matches/model/endings.ts'
import type { Shareable } from '#domains/matches/model/sharing.ts'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn } from '../days.ts'
import { member } from '../staff.ts'
import type { Book } from './book.ts'
import { supervisorsOf } from './known.ts'
import { writeAgreement } from './match-agreements.ts'
import { writeProposals } from './proposals.ts'
import { writeReviews } from './reviews.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

/** From when on who visited whom is forgotten. */
export const isForgotten = ({ wish, ends }: Together, today: string): boolean =>
  wish.endsWithCustody && ends !== null && ends <= addDays(today, -30)

/** A match and everything that stands about it; of a contact that ended with custody next to nothing. */
export function writeMatch(match: Together, book: Book): void {
  const { centre, rows } = book
  const { wish, helper } = match
  const { participant, kindId } = wish
  const chance = chanceOf(centre.seed, 'match rows', participant.unit, wish.number)
  const words = wordsOf[participant.unit]
  const coordinator = helper?.supervisor ?? member(chance.weighted(supervisorsOf[participant.unit]))
  const by = centre.userId(coordinator.key)
  const isReduced = wish.endsWithCustody && match.ends !== null
  const isGone = isForgotten(match, centre.today)
  const isShared = match.steps.some(({ step }) => step === 'share')
  const personId = participant.person.id
  const last = match.steps.at(-1)!
  const recordedAt = momentOn(wish.asked, chance.between(120, 300))
  rows.matches.push({
    ...{ id: match.id, personId, kindId, volunteerId: isGone || match.accepted === null ? null : helper!.id },
    state: match.state,
    stateSince: lastMove(match),
    requestedOn: wish.asked,
    yesOn: wish.asked,
    onlyOne: true,
    yesHow: chance.often(0.85) ? 'in-person' : 'in-writing',
    ...(isReduced ? { wish: blankProfile, goals: null } : { wish: wish.profile, goals: wish.goals }),
    ...{ talkedOn: match.talked, talkedBy: match.talked === null ? null : by, coordinatorId: by },
    shares: isShared && !isReduced ? sharesOf(match, chance) : [],
    sharesAgreedOn: isShared && !isReduced ? match.accepted : null,
    sharesAgreedHow: isShared && !isReduced ? 'in-person' : null,
    ...{ prison: match.prison, begins: match.begins, outsideSince: match.outsideSince },
    metAtGate: (match.steps.findLast(({ step }) => step === 'gate')?.reason ?? null) as 'yes' | 'no' | null,
    ...{ ends: match.ends, endReason: match.endReason as EndReason | null },
    endWords: isReduced || match.ends === null ? null : last.words,
    handover: null,
    alternative: match.alternative,
    alternativeOn: stepDay(match, 'offer-instead'),
    alternativeWords: null,
    ...{ convertedFrom: null, reducedOn: isReduced ? match.ends : null, recordedAt },
  } as (typeof rows.matches)[number])
  if (isGone) return
  for (const { step, state, day, reason, words: said } of match.steps) {
    const at = momentOn(day, 320)
    rows.matchSteps.push({
      id: centre.id(at),
      matchId: match.id,
      personId,
      step,
      state,
      day,
      reason,
      recordedAt: at,
      recordedBy: by,
      words: isReduced ? null : said,
    })
  }
  const card = isReduced
    ? null
    : { ...cardFrom(wish.profile, wish.goals), words: chance.often(0.5) ? chance.pick(words.card) : null }
  writeProposals(match, { by, card }, book, chance)
  writeReviews(match, by, book, chance)
  if (!isReduced) writeAgreement(match, by, book, chance)
}

/** The day on which the state last became another. */
const lastMove = ({ steps }: Together): string =>
  steps.findLast(({ state }, index) => index === 0 || steps[index - 1]!.state !== state)!.day

const stepDay = ({ steps }: Together, wanted: string) =>
  steps.find(({ step }) => step === wanted)?.day ?? null

/** A name to call each other by always; a visitor needs little more. */
function sharesOf({ wish }: Together, chance: Chance): Shareable[] {
  if (wish.endsWithCustody) return ['called-name', 'prison', 'languages']
  const more: Shareable[] = ['phone', 'full-name', 'release-day']
  return ['called-name', 'prison', 'languages', 'goals', ...more.filter(() => chance.often(0.6))]
}
