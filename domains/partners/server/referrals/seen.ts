import { sql } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import type { AnswerWay } from '../../model/referrals/referral.ts'
import { writeStep } from './steps.ts'

/** Opened for the first time: both sides know since when it is seen. */
export async function markSeen(
  context: Context,
  id: string,
  { how, byName }: { how: AnswerWay; byName: string | null },
): Promise<{ id: string; version: number; personId: string }> {
  const { tx, now } = context
  const found = tx
    .selectFrom('referralsOut')
    .select(['id', 'version', 'personId', 'state'])
    .where('id', '=', id)
  const referral = (await found.executeTakeFirst()) ?? notFound()
  if (referral.state !== 'sent') return referral
  await writeStep(context, referral, { kind: 'seen', side: 'partner', how, byName })
  const seen = await tx
    .updateTable('referralsOut')
    .set({ state: 'seen', stateSince: now.toString(), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .returning('version')
    .executeTakeFirst()
  return { ...referral, version: seen?.version ?? referral.version }
}
