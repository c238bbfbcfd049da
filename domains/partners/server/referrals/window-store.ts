import { sql } from 'kysely'
import { hashOfToken } from '#domains/organisation/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { WindowReferral, WindowRow } from '../../model/referrals/referral.ts'

/** Tells the database which minute it is, and which key somebody holds: the policies of the window compare with both. */
export async function standAtTheWindow({ tx, now }: Pick<Context, 'tx' | 'now'>, key = ''): Promise<void> {
  await sql`select set_config('landfall.now', ${now.toString()}, true),
    set_config('landfall.window_key', ${key === '' ? '' : hashOfToken(key)}, true)`.execute(tx)
}

const rowColumns = ['id', 'reference', 'urgency', 'answerBy', 'state', 'stateSince', 'sentAt'] as const

export const listAtWindow = (tx: Tx): Promise<WindowRow[]> =>
  tx.selectFrom('referralsOut').select(rowColumns).orderBy('sentAt', 'desc').limit(200).execute()

/** The one that a key opens. */
export async function findBehindKey(tx: Tx): Promise<string> {
  const found = await tx.selectFrom('referralsOut').select('id').executeTakeFirst()
  return found?.id ?? notFound()
}

/** A referral as the window shows it; whom it is about goes along for the record of who saw whom, and no further. */
export async function readAtWindow(tx: Tx, id: string): Promise<WindowReferral & { personId: string }> {
  const found = await tx
    .selectFrom('referralsOut as r')
    .innerJoin('partnerOrganisations as partner', 'partner.id', 'r.partnerId')
    .select(['r.id', 'r.version', 'r.personId', 'r.reference', 'r.urgency', 'r.answerBy', 'r.state'])
    .select(['r.stateSince', 'r.sentAt', 'r.stoppedBecause', 'partner.name as partnerName'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  const referral = found ?? notFound()
  const outcomes = await tx
    .selectFrom('referralOutcomes')
    .select(['id', 'words', 'result', 'resultWords'])
    .where('referralId', '=', id)
    .orderBy('position')
    .execute()
  const items = await tx
    .selectFrom('referralItems')
    .leftJoin('referralFiles as file', 'file.itemId', 'referralItems.id')
    .select(['referralItems.id', 'dataGroup', 'words', 'file.name as fileName', 'file.type as fileType'])
    .where('referralId', '=', id)
    .orderBy('position')
    .execute()
  const steps = await tx
    .selectFrom('referralOutSteps')
    .select(['id', 'kind', 'side', 'at', 'byName', 'words'])
    .where('referralId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const { rows } = await sql<{ count: number }>`select referral_deletions_open(${id}) as count`.execute(tx)
  return {
    ...referral,
    outcomes,
    items: items.map(({ fileName, fileType, ...item }) => ({
      ...item,
      file: fileName === null ? null : { name: fileName, type: fileType ?? '' },
    })),
    steps,
    deletionsAsked: rows[0]?.count ?? 0,
  }
}
