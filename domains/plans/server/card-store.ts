import type { Tx } from '#platform/operations/tx.ts'
import type { PocketCard } from '../model/card.ts'
import './tables.ts'

const mostCalls = 3

/** The card as it was last written; before that, whoever answers the duty phone of the unit. */
export async function readCard(tx: Tx, personId: string, unitId: string): Promise<PocketCard> {
  const written = await tx
    .selectFrom('pocketCards')
    .select(['personId', 'version', 'calls', 'appointments', 'stepIds'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (written) return written
  const phones = await tx
    .selectFrom('dutyPhones')
    .select(['name', 'phone'])
    .where('unitId', '=', unitId)
    .where('retiredOn', 'is', null)
    .orderBy('name')
    .limit(mostCalls)
    .execute()
  const calls = phones.map(({ name, phone }) => ({ name: name.slice(0, 40), phone: phone.slice(0, 30) }))
  return { personId, version: null, calls, appointments: [], stepIds: [] }
}
