import { type SqlBool, sql } from 'kysely'
import { recordRefusal, recordYes } from '#domains/refusals/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, type ReasonCode, refuse, refuseIfAny } from '#platform/problem.ts'
import { fieldApi } from '../model/field-api.ts'
import { obstaclesToAnswer } from '../model/request-rules.ts'
import { currentAgreementText } from './agreement-store.ts'
import { listMyMatches, type MyMatchRecord, requireMyMatch } from './my-match-store.ts'

const kindOf = ({ kindId, names, endsWithCustody, familyInvolvement }: MyMatchRecord) => ({
  ...{ id: kindId, names, endsWithCustody, familyInvolvement },
})

/** The own matches that hold today, with what each participant agreed to share; and nothing of any other. */
const showMyMatch = handle(fieldApi.myMatch, {
  permission: 'field:read',
  concerns: (_input, output) =>
    (output?.matches ?? []).map((match) => (match as { personId?: string }).personId ?? null),
  async run({ tx }) {
    const matches = await listMyMatches(tx)
    return { matches: matches.map((match) => ({ ...match, kind: kindOf(match) })) }
  },
})

const listMyProposals = handle(fieldApi.myProposals, {
  permission: 'field:read',
  concerns: () => null,
  async run({ tx }) {
    const { rows } = await sql<{
      id: string
      card: never
      sentOn: string
      answer: 'yes' | 'no' | null
      kind: never
    }>`select o.id, o.card, o.sent_on, o.volunteer_answer as answer, kind_of_own_proposal(o.id) as kind
      from match_proposals o order by o.sent_on, o.id`.execute(tx)
    return { proposals: rows }
  },
})

/** A volunteer's yes or no to a card. A no is a record with its reason; the participant never goes unseen because of it. */
const answerMyProposal = handle(fieldApi.answer, {
  permission: 'field:write',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, today, now, tell }, { id, answer, reason, words }) {
    refuseIfAny(obstaclesToAnswer({ answer, reason }))
    const { rows } = await sql<{
      matchId: string
      personId: string
      unitId: string
      volunteerId: string
      accepted: SqlBool
    }>`select * from answer_own_proposal(${id}, ${answer}, ${reason}, ${words}, ${today.toString()}, ${now.toString()})`.execute(
      tx,
    )
    const given = rows[0] ?? notFound()
    const { matchId, personId, unitId, volunteerId, accepted } = given
    const decided = {
      ...({ personId, unitId, deciderKind: 'volunteer', deciderId: volunteerId } as const),
      ...({ decidedAt: now.toString(), source: 'match-proposal', sourceId: id } as const),
    }
    if (reason !== null) await recordRefusal(tx, { ...decided, reason, basis: 'judgement', words })
    else await recordYes(tx, decided)
    tell('matches.answered', { matchId, personId, proposalId: id })
    if (accepted) tell('matches.accepted', { matchId, personId, volunteerId })
    return { id, answer, personId }
  },
  again: async (_context, { id, answer }) => ({ id, answer }),
})

const readMyAgreement = handle(fieldApi.myAgreement, {
  permission: 'field:read',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx }, { matchId, language }) {
    const match = await requireMyMatch(tx, matchId)
    const current = await tx
      .selectFrom('matchAgreements')
      .select(['id', 'textId', 'points', 'madeOn', 'number'])
      .where('matchId', '=', matchId)
      .where('replacedOn', 'is', null)
      .executeTakeFirst()
    if (!current) return { agreement: null, personId: match.personId }
    const { id, textId, points, madeOn, number } = current
    const texts = await currentAgreementText(tx, { textId, kind: match })
    const { rows } = await sql<{
      signedOn: string | null
    }>`select own_signature_day(${id}) as signed_on`.execute(tx)
    const { signedOn } = rows[0]!
    return {
      agreement: { id, text: texts[language], points, madeOn, number, signedOn },
      personId: match.personId,
    }
  },
})

/** Drawn by the volunteer on their own phone; nobody stands beside them, and nobody is needed. */
const signMyAgreement = handle(fieldApi.signMyAgreement, {
  permission: 'field:write',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, today, now }, { matchId, id, language, strokes }) {
    const { personId } = await requireMyMatch(tx, matchId)
    const { rows } = await sql<{
      outcome: 'done' | 'not-found' | ReasonCode
    }>`select sign_own_agreement(${matchId}, ${id},
      ${language}, ${JSON.stringify(strokes)}::jsonb, ${today.toString()}, ${now.toString()}) as outcome`.execute(
      tx,
    )
    const { outcome } = rows[0]!
    if (outcome === 'not-found') notFound()
    if (outcome !== 'done') refuse(outcome)
    return { id, personId }
  },
  again: async (_context, { id }) => ({ id }),
})

export const fieldHandlers = [
  showMyMatch,
  listMyProposals,
  answerMyProposal,
  readMyAgreement,
  signMyAgreement,
]
