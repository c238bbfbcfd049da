import './tables.ts'
import type { Tx } from '#platform/operations/tx.ts'

/** Of each link what colleagues may know; its hash they may not. */
export const listLinks = (tx: Tx, referralId: string) =>
  tx
    .selectFrom('referralLinks')
    .select(['id', 'name', 'email', 'madeAt', 'expiresAt', 'withdrawnAt'])
    .where('referralId', '=', referralId)
    .orderBy('madeAt')
    .execute()

export const withdrawLinks = (tx: Tx, which: { referralId: string; id?: string }, at: string) => {
  const open = tx
    .updateTable('referralLinks')
    .set({ withdrawnAt: at })
    .where('referralId', '=', which.referralId)
    .where('withdrawnAt', 'is', null)
  return (which.id === undefined ? open : open.where('id', '=', which.id)).returning('id').execute()
}
