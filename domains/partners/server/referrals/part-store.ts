import './tables.ts'
import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/operations/tx.ts'
import type { Told } from '../../model/referrals/referral.ts'
import type { ReferralRecord } from './tables.ts'

export type PartTable = 'referralOutcomes' | 'referralItems'

/** The record that a disclosure of such a part names. */
export const whatKinds: Record<PartTable, string> = {
  referralOutcomes: 'referral-outcome',
  referralItems: 'referral-item',
}

export const listOutcomes = (tx: Tx, referralId: string) =>
  tx
    .selectFrom('referralOutcomes')
    .select(['id', 'dataGroup', 'words', 'legalGroundId', 'disclosureId', 'result', 'resultWords'])
    .where('referralId', '=', referralId)
    .orderBy('position')
    .execute()

export const listItems = (tx: Tx, referralId: string) =>
  tx
    .selectFrom('referralItems')
    .leftJoin('referralFiles as file', 'file.itemId', 'id')
    .select(['id', 'dataGroup', 'words', 'legalGroundId', 'disclosureId', 'goneAt'])
    .select(['file.name as fileName', 'file.type as fileType'])
    .where('referralId', '=', referralId)
    .orderBy('position')
    .orderBy('referralItems.addedAt')
    .execute()

export async function insertPart(
  tx: Tx,
  table: PartTable,
  { id: referralId, personId }: Pick<ReferralRecord, 'id' | 'personId'>,
  { dataGroup, words, legalGroundId }: Told,
  position: number,
): Promise<string> {
  const id = randomUUID()
  const part = { id, referralId, personId, position, dataGroup, words, legalGroundId, disclosureId: null }
  await tx.insertInto(table).values(part).execute()
  return id
}

/** Puts these parts in the place of those of a draft. */
export async function replaceParts(
  tx: Tx,
  referral: Pick<ReferralRecord, 'id' | 'personId'>,
  parts: { outcomes: Told[]; items: Told[] },
): Promise<void> {
  for (const [table, told] of [
    ['referralOutcomes', parts.outcomes],
    ['referralItems', parts.items],
  ] as const) {
    await tx.deleteFrom(table).where('referralId', '=', referral.id).execute()
    for (const [position, part] of told.entries()) await insertPart(tx, table, referral, part, position)
  }
}
