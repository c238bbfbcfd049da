import { recordRefusal, recordYes } from '#domains/refusals/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import type { YesOrNo } from '../model/proposal.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { obstaclesToAnswer, obstaclesToDay, obstaclesToShares } from '../model/request-rules.ts'
import type { MatchRecord } from './match-store.ts'
import { type ProposalRecord, requireProposal, requireProposalRecord } from './proposal-store.ts'
import { answered, obstaclesToPair, requireProposalIn } from './propose.ts'
import { takeStep } from './take-step.ts'

type Said = { answer: YesOrNo; day: string; reason: string | null; words: string | null }
type Asked = { match: MatchRecord; proposal: ProposalRecord }

/** What follows from an answer: a no puts it on record and the request waits again; two yeses bring the two together. */
async function settle(
  context: Context,
  { match, proposal }: Asked,
  who: 'volunteer' | 'participant',
  { answer, day, reason, words }: Said,
): Promise<void> {
  const { tx, now, tell } = context
  const { matchId, personId, volunteerId } = proposal
  const decided = {
    ...{ personId, unitId: match.unitId, deciderKind: who, decidedAt: now.toString() },
    deciderId: who === 'volunteer' ? volunteerId : personId,
    ...({ source: 'match-proposal', sourceId: proposal.id } as const),
  }
  if (answer === 'no') {
    await recordRefusal(tx, { ...decided, reason: reason as never, basis: 'judgement', words })
    await takeStep(context, match, `${who}-no`, { day, reason })
  } else {
    await recordYes(tx, decided)
    const other = who === 'volunteer' ? proposal.participantAnswer : proposal.volunteerAnswer
    await takeStep(context, match, `${who}-yes`, { day })
    if (other === 'yes') {
      const prison = match.endsWithCustody ? match.heldIn : null
      await takeStep(context, match, 'both-yes', { day, change: { volunteerId, prison } })
      tell('matches.accepted', { matchId, personId, volunteerId })
    }
  }
  tell('matches.answered', { matchId, personId, proposalId: proposal.id })
}

const stateAfterAnswer = (answer: YesOrNo, other: YesOrNo | null, day: string) =>
  answer === 'no'
    ? { state: 'declined' as const, closedOn: day }
    : other === 'yes'
      ? { state: 'accepted' as const, closedOn: day }
      : {}

const recordVolunteer = handle(proposalsApi.recordVolunteer, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, { answer, day, how, reason, words, ...which }) {
    const asked = await requireProposalIn(context, which, 'sent')
    const { proposal } = asked
    if (proposal.volunteerAnswer !== null) refuse('answered-already')
    refuseIfAny([
      ...obstaclesToAnswer({ answer, reason }),
      ...obstaclesToDay(day, { today: context.today.toString(), notBefore: proposal.sentOn! }),
    ])
    await context.tx
      .updateTable('matchProposals')
      .set({
        ...{ volunteerAnswer: answer, volunteerAnsweredOn: day, volunteerHow: how, volunteerReason: reason },
        ...{ volunteerWords: words, version: proposal.version + 1 },
        ...stateAfterAnswer(answer, proposal.participantAnswer, day),
      })
      .where('id', '=', proposal.id)
      .execute()
    await settle(context, asked, 'volunteer', { answer, day, reason, words })
    return answered(await requireProposalRecord(context.tx, proposal.id))
  },
  again: ({ tx }, { id }) => requireProposal(tx, id),
})

/** Said to a colleague, who writes down how and when; a yes says what the volunteer may be told. */
const recordParticipant = handle(proposalsApi.recordParticipant, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, { answer, day, how, reason, words, shares, ...which }) {
    const { tx, today } = context
    const asked = await requireProposalIn(context, which, 'sent')
    const { match, proposal } = asked
    if (proposal.participantAnswer !== null) refuse('answered-already')
    refuseIfAny([
      ...obstaclesToAnswer({ answer, reason }),
      ...obstaclesToDay(day, { today: today.toString(), notBefore: match.requestedOn }),
      ...(answer === 'yes' ? obstaclesToShares(shares) : []),
      ...(answer === 'yes' ? await apartNow(context, asked) : []),
    ])
    await tx
      .updateTable('matchProposals')
      .set({
        ...{ participantAnswer: answer, participantAnsweredOn: day, participantHow: how },
        ...{ participantReason: reason, participantWords: words, version: proposal.version + 1 },
        ...stateAfterAnswer(answer, proposal.volunteerAnswer, day),
      })
      .where('id', '=', proposal.id)
      .execute()
    if (answer === 'yes')
      await tx
        .updateTable('matches')
        .set({ shares, sharesAgreedOn: day, sharesAgreedHow: how })
        .where('id', '=', match.id)
        .execute()
    await settle(context, asked, 'participant', { answer, day, reason, words })
    return answered(await requireProposalRecord(tx, proposal.id))
  },
  again: ({ tx }, { id }) => requireProposal(tx, id),
})

/** Something may have been written down since the card was sent. The place that this very proposal takes is no hindrance. */
async function apartNow(context: Context, { match, proposal }: Asked) {
  const reasons = await obstaclesToPair(context, match, proposal.volunteerId)
  return reasons.filter(({ code }) => code !== 'pair-no-place-free').map(({ code }) => ({ code }))
}

export const answerHandlers = [recordVolunteer, recordParticipant]
