import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import { rolesFrom } from './role-store.ts'

/** Refuses what would leave nobody who can let people in. Two who end each other at the same moment wait for one another here. */
export async function requireAnotherAdministrator(tx: Tx, userId: string, today: string): Promise<void> {
  const administrators = await rolesFrom(tx, today)
    .where('role', '=', 'administrator')
    .where('begins', '<=', today)
    .orderBy('id')
    .forUpdate()
    .execute()
  const ended = await tx.selectFrom('access.colleagues').select('id').where('ended', '=', true).execute()
  const others = administrators.filter(
    (one) => one.userId !== userId && !ended.some(({ id }) => id === one.userId),
  )
  const isOne = administrators.some((one) => one.userId === userId)
  if (isOne && others.length === 0) refuse('last-administrator')
}
