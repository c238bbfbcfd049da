import type { World } from '#apps/server/testing/world.ts'
import { type Tx, txOn } from '#platform/operations/tx.ts'

type Acting = { user: string; permission: string; units?: string[]; entrusted?: string[]; today?: string }

/** Past every handler: a transaction that acts as somebody does for one permission, undone at the end. */
export async function asStaff<Result>(
  { owner }: World,
  { user, permission, units = [], entrusted = [], today = '2026-11-22' }: Acting,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const settings = { user, permission, units: `{${units}}`, entrusted: `{${entrusted}}`, today }
    for (const [name, value] of Object.entries(settings))
      await client.query(`select set_config('landfall.' || $1, $2, true)`, [name, value])
    await client.query('set local role landfall_staff')
    return await work(txOn(client))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
