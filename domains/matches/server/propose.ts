import { offerInsteadOf } from '#domains/refusals/server/index.ts'
import { requireInterests } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { cardFrom, obstaclesToCard } from '../model/card.ts'
import type { NeverCode } from '../model/pair.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { obstaclesToDay } from '../model/request-rules.ts'
import { judgedFor } from './judged.ts'
import { refusePairAsApart } from './kept-apart.ts'
import { type MatchRecord, requireMatchToChange } from './match-store.ts'
import {
  declinedProposals,
  type ProposalRecord,
  proposalOf,
  requireProposal,
  requireProposalRecord,
} from './proposal-store.ts'
import { requireOpenStep, takeStep } from './take-step.ts'

const neverReasons: Record<NeverCode, Reason['code']> = {
  'kept-apart': 'pair-kept-apart',
  'works-in-the-prison': 'pair-works-in-the-prison',
  'knows-the-person': 'pair-knows-the-person',
  'own-limit': 'pair-own-limit',
  'wish-not-met': 'pair-wish-not-met',
  'no-common-language': 'pair-no-common-language',
  'no-place-free': 'pair-no-place-free',
}

/** Why these two are not brought together, whoever asks: the volunteer may not begin, or something says never. */
export async function obstaclesToPair(
  context: Pick<Context, 'tx' | 'today'>,
  match: MatchRecord,
  volunteerId: string,
): Promise<Reason[]> {
  const found = (await judgedFor(context, match)).find(({ offer }) => offer.id === volunteerId)
  if (!found) return [{ code: 'volunteer-not-ready', field: 'volunteerId' }]
  return found.judgement.never.map(({ code }) => ({ code: neverReasons[code], field: 'volunteerId' }))
}

/** Refuses these; where the two are kept apart, those who answer for that hear of it. */
async function refuseIfApartOrAny(
  context: Context,
  reasons: Reason[],
  match: MatchRecord,
  volunteerId: string,
) {
  const isApart = reasons.some(({ code }) => code === 'pair-kept-apart')
  const pair = { personIds: [match.personId, match.standsFor], volunteerId }
  if (isApart) await refusePairAsApart(context, reasons, pair)
  refuseIfAny(reasons)
}

const choose = handle(proposalsApi.choose, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, { matchId, volunteerId }) {
    const { tx, now, today } = context
    const match = await requireOpenStep(context, { id: matchId }, 'choose-volunteer')
    const open = tx.selectFrom('matchProposals').select('id').where('matchId', '=', matchId)
    if (await open.where('state', 'in', ['draft', 'sent']).executeTakeFirst()) refuse('proposal-open')
    const obstacles = await obstaclesToPair(context, match, volunteerId)
    await refuseIfApartOrAny(context, obstacles, match, volunteerId)
    const { id } = await tx
      .insertInto('matchProposals')
      .values({
        ...{ matchId, personId: match.personId, volunteerId, madeOn: today.toString() },
        ...{ card: JSON.stringify(cardFrom(match.wish, match.goals)), recordedAt: now.toString() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await takeStep(context, match, 'choose-volunteer', { day: today.toString() })
    return answered(await requireProposalRecord(tx, id))
  },
  again: ({ tx }, _input, id) => requireProposal(tx, id),
})

/** Beside what the page is told, whom it was about: for the audit alone. */
const answered = (row: ProposalRecord) => ({ ...proposalOf(row), personId: row.personId })

async function requireProposalIn(
  { tx }: Context,
  { id, version }: { id: string; version: number },
  state: 'draft' | 'sent',
) {
  const { matchId } = await requireProposalRecord(tx, id)
  const match = await requireMatchToChange(tx, matchId)
  const proposal = await requireProposalRecord(tx, id)
  requireVersion(proposalOf(proposal), version)
  if (proposal.state !== state) refuse(state === 'draft' ? 'proposal-not-draft' : 'proposal-not-sent')
  return { match, proposal }
}

const changeCard = handle(proposalsApi.changeCard, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, { card, volunteerTalkedOn, ...which }) {
    const { tx, today } = context
    const { match, proposal } = await requireProposalIn(context, which, 'draft')
    await requireInterests(tx, card.interests, 'card.interests')
    refuseIfAny([
      ...obstaclesToCard(card, { nameKey: match.searchKey, prison: match.heldIn }),
      ...(volunteerTalkedOn === null
        ? []
        : obstaclesToDay(volunteerTalkedOn, {
            ...{ today: today.toString(), notBefore: '2000-01-01', field: 'volunteerTalkedOn' },
          })),
    ])
    await tx
      .updateTable('matchProposals')
      .set({ card: JSON.stringify(card), volunteerTalkedOn, version: proposal.version + 1 })
      .where('id', '=', proposal.id)
      .execute()
    return answered(await requireProposalRecord(tx, proposal.id))
  },
  again: ({ tx }, { id }) => requireProposal(tx, id),
})

/** The card goes to the volunteer; before that both were talked to, separately. */
const send = handle(proposalsApi.send, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, which) {
    const { tx, actor, today, tell } = context
    const { match, proposal } = await requireProposalIn(context, which, 'draft')
    const reasons: Reason[] = []
    if (match.talkedOn === null) reasons.push({ code: 'participant-not-talked-to' })
    if (proposal.volunteerTalkedOn === null) reasons.push({ code: 'volunteer-not-talked-to' })
    reasons.push(
      ...obstaclesToCard(proposal.card!, { nameKey: match.searchKey, prison: match.heldIn }),
      ...(await obstaclesToPair(context, match, proposal.volunteerId)),
    )
    await refuseIfApartOrAny(context, reasons, match, proposal.volunteerId)
    const sentOn = today.toString()
    await tx
      .updateTable('matchProposals')
      .set({ state: 'sent', sentOn, sentBy: actor.userId, version: proposal.version + 1 })
      .where('id', '=', proposal.id)
      .execute()
    await takeStep(context, match, 'propose', { day: sentOn })
    // Whoever was turned down before is not left with that no alone.
    await offerInsteadOf(tx, {
      sourceIds: await declinedProposals(tx, match.id),
      alternative: 'another-volunteer',
    })
    const { matchId, personId, volunteerId } = proposal
    tell('matches.proposed', { matchId, personId, proposalId: proposal.id, volunteerId })
    return answered(await requireProposalRecord(tx, proposal.id))
  },
  again: ({ tx }, { id }) => requireProposal(tx, id),
})

const takeBack = handle(proposalsApi.takeBack, {
  permission: 'matches:write',
  concerns: (_input, proposal) => (proposal as { personId?: string } | undefined)?.personId ?? null,
  async run(context, which) {
    const { tx, today } = context
    const { state } = await requireProposalRecord(tx, which.id)
    const { match, proposal } = await requireProposalIn(context, which, state === 'draft' ? 'draft' : 'sent')
    await tx
      .updateTable('matchProposals')
      .set({ state: 'taken-back', closedOn: today.toString(), version: proposal.version + 1 })
      .where('id', '=', proposal.id)
      .execute()
    // A card that nobody has seen is put away without a word on the match.
    if (state === 'sent') await takeStep(context, match, 'take-back', { day: today.toString() })
    return answered(await requireProposalRecord(tx, proposal.id))
  },
  again: ({ tx }, { id }) => requireProposal(tx, id),
})

export { answered, requireProposalIn }
export const proposeHandlers = [choose, changeCard, send, takeBack]
