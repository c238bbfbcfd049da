import { sql } from 'kysely'
import { withdrawWaiting } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { mayHaveAccount } from '../model/role-rules.ts'
import type { Doing } from './doing.ts'
import type { VolunteerRecord } from './volunteer-store.ts'

/** Whoever helps or is on the way to it signs in as a volunteer; with the last role the sign-in ends, the same day. */
export async function keepAccount(tx: Tx, volunteer: VolunteerRecord, doing: Doing): Promise<void> {
  if (mayHaveAccount(volunteer.state)) {
    if (volunteer.userId !== null) await giveRole(tx, volunteer.userId, volunteer.unitId, doing)
    return
  }
  if (volunteer.invitationId !== null) await withdrawWaiting(tx, { id: volunteer.invitationId }, doing.now)
  if (volunteer.userId === null) return
  await tx
    .updateTable('access.roleAssignments')
    .set({ ends: sql`greatest(begins, ${doing.today}::date)` })
    .where('userId', '=', volunteer.userId)
    .where('unitId', '=', volunteer.unitId)
    .where('role', '=', 'volunteer' as never)
    .where((is) => is.or([is('ends', 'is', null), is('ends', '>', doing.today)]))
    .execute()
}

/** Opens the volunteer's side for a sign-in that exists; held already, it is left as it is. */
export async function giveRole(
  tx: Tx,
  userId: string,
  unitId: string,
  { actor, today }: Doing,
): Promise<void> {
  const held = await tx
    .selectFrom('access.roleAssignments')
    .select('id')
    .where('userId', '=', userId)
    .where('unitId', '=', unitId)
    .where('role', '=', 'volunteer' as never)
    .where('begins', '<=', today)
    .where((is) => is.or([is('ends', 'is', null), is('ends', '>', today)]))
    .executeTakeFirst()
  if (held) return
  await tx
    .insertInto('access.roleAssignments')
    .values({ userId, unitId, role: 'volunteer' as never, begins: today, ends: null, givenBy: actor.userId })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'unitId', 'role', 'begins']).doUpdateSet({ ends: null }),
    )
    .execute()
}

export type Account = { userId: string; name: string; ended: boolean; volunteersAlready: boolean }

export async function findAccount(tx: Tx, email: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select * from volunteer_account_of(${email})`.execute(tx)
  return rows[0]
}
