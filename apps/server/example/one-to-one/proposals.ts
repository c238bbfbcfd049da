import type { BlindCard } from '#domains/matches/model/card.ts'
import type { RefusalReason } from '#domains/refusals/model/reasons.ts'
import type { Chance } from '../chance.ts'
import { addDays, momentOn, workdayBy } from '../days.ts'
import type { Book } from './book.ts'
import { asItWasSaid } from './rows.ts'
import type { Decline, Together } from './together.ts'
import { wordsOf } from './words/index.ts'

type Proposal = Book['rows']['matchProposals'][number]

const volunteerReasons: [RefusalReason, number][] = [
  ['no-time', 30],
  ['hours-do-not-fit', 25],
  ['too-far', 20],
  ['nothing-in-common', 12],
  ['needs-a-break', 8],
  ['no-reason-given', 5],
]
const participantReasons: [RefusalReason, number][] = [
  ['wants-somebody-else', 40],
  ['not-now', 35],
  ['nothing-in-common', 25],
]

const open: Omit<Proposal, 'id' | 'matchId' | 'personId' | 'volunteerId' | 'card' | 'madeOn' | 'recordedAt'> =
  {
    ...{ state: 'sent', volunteerTalkedOn: null, sentOn: null, sentBy: null, closedOn: null },
    ...{ volunteerAnswer: null, volunteerAnsweredOn: null, volunteerHow: null, volunteerReason: null },
    ...{ volunteerWords: null, participantAnswer: null, participantAnsweredOn: null, participantHow: null },
    ...{ participantReason: null, participantWords: null },
  }

/** Everybody who was asked, with the card they read and what the two answered. */
export function writeProposals(
  match: Together,
  { by, card }: { by: string; card: BlindCard | null },
  book: Book,
  chance: Chance,
): void {
  const { centre, rows } = book
  const asked = (volunteerId: string, sent: string): Proposal => {
    const recordedAt = momentOn(sent, chance.between(100, 300))
    return {
      ...open,
      id: centre.id(recordedAt),
      matchId: match.id,
      personId: match.wish.participant.person.id,
      volunteerId,
      card: card as BlindCard,
      volunteerTalkedOn: workdayBy(addDays(sent, -1)),
      sentOn: sent,
      sentBy: by,
      ...{ madeOn: sent, recordedAt },
    }
  }
  for (const decline of match.declines) {
    const proposal = { ...asked(decline.helper.id, decline.sent), ...declined(decline, chance) }
    rows.matchProposals.push(proposal)
    writeRefusal(match, decline, proposal, { by, isReduced: card === null }, book, chance)
  }
  if (match.proposal === null) return
  const { sent, volunteer, participant } = match.proposal
  const said = {
    ...(volunteer && {
      volunteerAnswer: 'yes' as const,
      volunteerAnsweredOn: volunteer,
      volunteerHow: howOf(match, chance),
    }),
    ...(participant && {
      participantAnswer: 'yes' as const,
      participantAnsweredOn: participant,
      participantHow: 'in-person' as const,
      ...{ state: 'accepted' as const, closedOn: participant },
    }),
  }
  const back = match.state === 'withdrawn' && { state: 'taken-back' as const, closedOn: match.ends }
  rows.matchProposals.push({ ...asked(match.helper!.id, sent), ...said, ...back })
}

const howOf = ({ helper }: Together, chance: Chance) =>
  helper!.userId !== null && chance.often(0.8) ? 'app' : 'by-phone'

function declined({ by, answered, helper }: Decline, chance: Chance): Partial<Proposal> {
  const closed = { state: 'declined' as const, closedOn: answered }
  if (by === 'participant')
    return {
      ...{ ...closed, volunteerAnswer: 'yes', volunteerAnsweredOn: answered, volunteerHow: 'by-phone' },
      ...{ participantAnswer: 'no', participantAnsweredOn: answered, participantHow: 'in-person' },
      participantReason: chance.weighted(participantReasons),
    }
  return {
    ...closed,
    volunteerAnswer: 'no',
    volunteerAnsweredOn: answered,
    volunteerReason: chance.weighted(volunteerReasons),
    volunteerHow: helper.userId === null ? 'by-phone' : 'app',
  }
}

function writeRefusal(
  { wish: { participant } }: Together,
  { by: decider, answered, helper }: Decline,
  proposal: Proposal,
  { by, isReduced }: { by: string; isReduced: boolean },
  { centre, rows }: Book,
  chance: Chance,
): void {
  const at = momentOn(answered, chance.between(300, 600))
  const isLate = answered > addDays(centre.today, -9)
  const words = !isReduced && chance.often(0.4) ? chance.pick(wordsOf[participant.unit].declined) : null
  if (decider === 'volunteer') proposal.volunteerWords = words
  rows.refusals.push({
    ...asItWasSaid,
    id: centre.id(at),
    personId: participant.person.id,
    unitId: participant.person.unitId,
    deciderKind: decider,
    deciderId: decider === 'volunteer' ? helper.id : participant.person.id,
    deciderName: null,
    decidedAt: at,
    ...{ source: 'match-proposal', sourceId: proposal.id, basis: 'judgement' },
    reason: (proposal.volunteerReason ?? proposal.participantReason) as RefusalReason,
    words: decider === 'volunteer' ? words : null,
    alternative: decider === 'participant' || isLate ? null : 'another-volunteer',
    ...{ alternativeWords: null, reviewOn: null, reviewerId: null, reviewedAt: null, reviewedBy: null },
    ...{ reviewOutcome: null, reviewWords: null, recordedAt: at },
    recordedBy: proposal.volunteerHow === 'app' && decider === 'volunteer' ? helper.userId : by,
  })
}
