import { disclose, findGrounds } from '#domains/grounds/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Reason } from '#platform/problem.ts'
import type { Told } from '../../model/referrals/referral.ts'
import { type PartTable, whatKinds } from './part-store.ts'
import type { ReferralRecord } from './tables.ts'

type Towards = { referral: Pick<ReferralRecord, 'personId' | 'partnerId'>; partnerName: string }
type Part = Told & { id: string }

const towards = ({ referral, partnerName }: Towards, { dataGroup }: Told, at: Temporal.Instant) => ({
  ...{ personId: referral.personId, recipientKind: 'partner' as const, recipientId: referral.partnerId },
  ...{ recipientName: partnerName, purpose: 'share-with-agency' as const, dataGroup, at },
})

/** Whether the partner could be told this now. A rule of law counts where it was named. */
export async function hasGround({ tx, now }: Pick<Context, 'tx' | 'now'>, to: Towards, part: Told) {
  const grounds = await findGrounds(tx, towards(to, part, now))
  return grounds.some(({ kind, id }) =>
    part.legalGroundId === null ? kind !== 'legal' : id === part.legalGroundId,
  )
}

/** Every group of data of these parts for which there is no ground now. */
export async function groupsWithoutGround(
  context: Pick<Context, 'tx' | 'now'>,
  to: Towards,
  parts: Told[],
): Promise<Reason[]> {
  const without = new Set<string>()
  for (const part of parts) if (!(await hasGround(context, to, part))) without.add(part.dataGroup)
  return [...without].map((dataGroup) => ({ code: 'no-ground' as const, values: { dataGroup } }))
}

/** Tells the partner one part: the disclosure and what points to it are one transaction, and the database refuses one without a ground. */
export async function share({ tx, now }: Context, to: Towards, table: PartTable, part: Part): Promise<void> {
  const disclosureId = await disclose(tx, {
    ...towards(to, part, now),
    whatKind: whatKinds[table],
    whatId: part.id,
    ground: part.legalGroundId === null ? undefined : { kind: 'legal', id: part.legalGroundId },
  })
  await tx.updateTable(table).set({ disclosureId }).where('id', '=', part.id).execute()
}
