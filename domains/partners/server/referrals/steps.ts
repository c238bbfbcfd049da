import './tables.ts'
import type { Insertable } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { ReferralRecord, StepsTable } from './tables.ts'

type NewStep = Pick<StepsTable, 'kind' | 'side'> &
  Partial<
    Pick<Insertable<StepsTable>, 'how' | 'byName' | 'words' | 'reason' | 'dataGroup' | 'was' | 'became'>
  >

/** Writes down what happened with a referral. */
export async function writeStep(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  { id, personId }: Pick<ReferralRecord, 'id' | 'personId'>,
  { kind, side, how = null, byName = null, words = null, reason = null, ...amended }: NewStep,
): Promise<void> {
  const { dataGroup = null, was = null, became = null } = amended
  await tx
    .insertInto('referralOutSteps')
    .values({
      ...{ referralId: id, personId, kind, side, how, at: now.toString(), byName, words, reason },
      ...{ dataGroup, was, became },
    })
    .execute()
}

export const listSteps = (tx: Tx, referralId: string) =>
  tx
    .selectFrom('referralOutSteps')
    .select(['id', 'kind', 'side', 'how', 'at', 'byName', 'words', 'reason', 'was', 'became'])
    .where('referralId', '=', referralId)
    .orderBy('at')
    .orderBy('id')
    .execute()
