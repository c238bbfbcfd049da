import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { ChildConsent, ChildFile } from '../../model/children/child.ts'
import { isInOneRoom } from '../../model/children/codes.ts'
import { lackingConsents } from '../../model/children/contact-rules.ts'
import type { StayFile } from '../../model/stays/stay.ts'
import './tables.ts'

type Which = { childId: string; adultId: string; from: string; by: NonNullable<StayFile['cancelledBy']> }

/** Whatever was booked for a child and a grown-up from a day on does not take place; planned contact in one room neither. */
export async function cancelPlannedStays(tx: Tx, { childId, adultId, from, by }: Which): Promise<void> {
  await tx
    .updateTable('stays')
    .set({ state: 'cancelled', cancelledBy: by, version: sql`version + 1` })
    .where('childId', '=', childId)
    .where('adultId', '=', adultId)
    .where('state', '=', 'planned')
    .where('leavesOn', '>=', from)
    .execute()
  await tx
    .updateTable('childContacts')
    .set({ state: 'cancelled', cancelledBy: by === 'stop-rule' ? 'centre' : by, version: sql`version + 1` })
    .where('childId', '=', childId)
    .where('adultId', '=', adultId)
    .where('state', '=', 'planned')
    .where('kind', 'in', ['visit-room', 'family-house', 'overnight'])
    .where('day', '>=', from)
    .execute()
}

type Withdrawn = Pick<ChildConsent, 'adultId' | 'giverKind'> & {
  childId: string
  care: ChildFile['care']
  consents: readonly ChildConsent[]
  from: string
}

/** Whatever was booked from a day on and has no consent left does not take place. */
export async function cancelWithoutConsent(
  tx: Tx,
  { childId, adultId, giverKind, care, consents, from }: Withdrawn,
): Promise<void> {
  const booked = await tx
    .selectFrom('stays')
    .select(['id', 'kind', 'arrivesOn', 'leavesOn'])
    .where('childId', '=', childId)
    .where('adultId', '=', adultId)
    .where('state', '=', 'planned')
    .where('leavesOn', '>=', from)
    .execute()
  for (const { id, kind, arrivesOn, leavesOn } of booked) {
    const asked = { adultId, kind: kind!, from: arrivesOn, until: leavesOn }
    if (lackingConsents({ care, consents }, asked).length === 0) continue
    await tx
      .updateTable('stays')
      .set({ state: 'cancelled', cancelledBy: giverKind, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
  }
  const planned = await tx
    .selectFrom('childContacts')
    .select(['id', 'kind', 'day'])
    .where('childId', '=', childId)
    .where('adultId', '=', adultId)
    .where('state', '=', 'planned')
    .where('day', '>=', from)
    .execute()
  for (const { id, kind, day } of planned.filter((one) => isInOneRoom(one.kind))) {
    if (lackingConsents({ care, consents }, { adultId, kind, from: day, until: day }).length === 0) continue
    await tx
      .updateTable('childContacts')
      .set({ state: 'cancelled', cancelledBy: giverKind, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
  }
}
