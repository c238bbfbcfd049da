import { momentOn } from '../days.ts'
import type { Book } from './book.ts'
import type { Participant } from './participants.ts'

/** Every "yes" to a proposal, beside the "no"s: only together they say how often somebody is turned down. */
export function writeYesAnswers(participants: Participant[], { centre, rows }: Book): void {
  const unitOf = new Map(participants.map(({ person }) => [person.id, person.unitId]))
  const visitors = new Set(rows.matches.filter(({ reducedOn }) => reducedOn !== null).map(({ id }) => id))
  for (const proposal of rows.matchProposals) {
    const unitId = unitOf.get(proposal.personId)
    const said = [
      ['volunteer', proposal.volunteerAnswer, proposal.volunteerAnsweredOn, proposal.volunteerId],
      ['participant', proposal.participantAnswer, proposal.participantAnsweredOn, proposal.personId],
    ] as const
    for (const [deciderKind, answer, day, decider] of said) {
      if (answer !== 'yes' || day === null || unitId === undefined) continue
      const at = momentOn(day, 360)
      const isForgotten = visitors.has(proposal.matchId)
      rows.yesAnswers.push({
        ...{ id: centre.id(at), personId: proposal.personId, unitId, deciderKind, deciderName: null },
        ...{ deciderId: isForgotten ? null : decider, decidedAt: at, source: 'match-proposal' },
        ...{ sourceId: proposal.id, recordedAt: at, recordedBy: null },
      })
    }
  }
}
