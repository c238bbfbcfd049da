import { sql } from 'kysely'
import { recordRefusal, recordYes } from '#domains/refusals/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { AnswerGiven, AnswerWay } from '../../model/referrals/referral.ts'
import { obstaclesToAnswer, stateAfter } from '../../model/referrals/referral-rules.ts'
import { writeStep } from './steps.ts'

const kinds = {
  accept: 'accepted',
  refuse: 'refused',
  begin: 'under-way',
  finish: 'done',
  note: 'note',
} as const

/**
 * What the partner says, however it came: at the window, through a link, or on paper. It works on the columns that every side may use;
 * which referral that can be, the policies of each side say.
 */
export async function answerReferral(
  context: Context,
  id: string,
  answer: AnswerGiven,
  { how, byName }: { how: AnswerWay; byName: string | null },
): Promise<{ id: string; version: number; personId: string }> {
  const { tx, now } = context
  const referral =
    (await tx
      .selectFrom('referralsOut')
      .select(['id', 'version', 'personId', 'unitId', 'partnerId', 'state'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? notFound()
  // An out-of-date answer is handed what is current: never whom it is about.
  requireVersion({ version: referral.version }, answer.version)
  const outcomes = await tx.selectFrom('referralOutcomes').select('id').where('referralId', '=', id).execute()
  refuseIfAny(obstaclesToAnswer(answer, { state: referral.state, outcomes }))
  const moment = now.toString()
  for (const said of answer.results) {
    await tx
      .updateTable('referralOutcomes')
      .set({ result: said.result, resultWords: said.words, resultAt: moment })
      .where('id', '=', said.id)
      .execute()
  }
  const register = await toRegister(context, referral, answer)
  const { deed, reason, words } = answer
  const kind = deed === 'note' && words === null ? 'result' : kinds[deed]
  await writeStep(context, referral, { kind, side: 'partner', how, byName, words })
  const state = stateAfter(referral.state, deed)
  const changed = await tx
    .updateTable('referralsOut')
    .set({
      version: sql<number>`version + 1`,
      ...(state === referral.state
        ? {}
        : { state, stateSince: moment, answeredAt: moment, answeredHow: how }),
      ...(deed === 'refuse' ? { refusedBecause: reason, ...register } : {}),
    })
    .where('id', '=', id)
    .where('version', '=', answer.version)
    .returning(['id', 'version'])
    .executeTakeFirst()
  return { ...(changed ?? notFound()), personId: referral.personId }
}

type Answered = { id: string; personId: string; unitId: string; partnerId: string }

/** A "no" of a partner is a "no" like every other; and beside it stands how often they say yes. */
async function toRegister(
  { tx, now }: Context,
  { id, personId, unitId, partnerId }: Answered,
  answer: AnswerGiven,
) {
  if (answer.deed !== 'refuse' && answer.deed !== 'accept') return {}
  const partner = await tx
    .selectFrom('partnerOrganisations')
    .select('name')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow()
  const said = {
    ...{ personId, unitId, deciderKind: 'partner' as const, deciderId: partnerId, deciderName: partner.name },
    ...{ decidedAt: now.toString(), source: 'partner-referral' as const, sourceId: id },
  }
  if (answer.deed === 'accept') {
    await recordYes(tx, said)
    return {}
  }
  const { reason, words } = answer
  return { refusalId: await recordRefusal(tx, { ...said, reason: reason!, basis: 'judgement', words }) }
}
