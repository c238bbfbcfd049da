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
  await withdrawAsks(tx, volunteer.id, doing.now)
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

/** Nobody is asked any more whether they are this volunteer. */
export const withdrawAsks = (tx: Tx, volunteerId: string, at: string) =>
  tx
    .updateTable('volunteerSignInAsks')
    .set({ withdrawnAt: at })
    .where('volunteerId', '=', volunteerId)
    .where('answer', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()

export type AskState = 'asked' | 'not-mine' | null

/** Whether somebody with a sign-in has been asked, and not answered yet, or has said that it is not them. */
export async function askState(tx: Tx, volunteerId: string, now: string): Promise<AskState> {
  const ask = await tx
    .selectFrom('volunteerSignInAsks')
    .select(['answer', 'until'])
    .where('volunteerId', '=', volunteerId)
    .where('withdrawnAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (ask?.answer === 'not-mine') return 'not-mine'
  return ask?.answer === null && Temporal.Instant.compare(ask.until, now) > 0 ? 'asked' : null
}

/** Opens the volunteer's side for a sign-in that exists; held already, it is left as it is. */
async function giveRole(tx: Tx, userId: string, unitId: string, { actor, today }: Doing): Promise<void> {
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
