import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { WaitingInvitation } from '../model/joining.ts'
import type { HeldRole } from '../model/staff.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.invitations': {
      id: Generated<string>
      tokenHash: string
      email: string
      name: string
      language: Language
      roles: HeldRole[]
      invitedBy: string | null
      createdAt: Generated<string>
      expiresAt: string
      acceptedAt: string | null
      withdrawnAt: string | null
    }
  }
}

const columns = ['id', 'name', 'email', 'roles', 'expiresAt'] as const

const waiting = (tx: Tx) =>
  tx
    .selectFrom('access.invitations')
    .select(columns)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)

/** Without an answer yet; those that have run out too, so that whoever invited sees it. */
export const waitingInvitations = (tx: Tx): Promise<WaitingInvitation[]> =>
  waiting(tx).orderBy('expiresAt', 'desc').execute()

export async function requireInvitation(tx: Tx, id: string): Promise<WaitingInvitation> {
  const found = tx.selectFrom('access.invitations').select(columns).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

type NewInvitationRow = {
  tokenHash: string
  email: string
  name: string
  language: Language
  roles: HeldRole[]
  invitedBy: string
  expiresAt: string
}

export const insertInvitation = (
  tx: Tx,
  { roles, ...invitation }: NewInvitationRow,
): Promise<WaitingInvitation> =>
  tx
    .insertInto('access.invitations')
    // The driver would write a list as a PostgreSQL array; the column holds JSON.
    .values({ ...invitation, roles: JSON.stringify(roles) as never, acceptedAt: null, withdrawnAt: null })
    .returning(columns)
    .executeTakeFirstOrThrow()

/** How many were still waiting for an answer and are so no longer. */
export async function withdrawWaiting(
  tx: Tx,
  which: { id: string } | { email: string } | { invitedBy: string },
  at: string,
): Promise<number> {
  const [column, value] = Object.entries(which)[0] as ['id' | 'email' | 'invitedBy', string]
  const { numUpdatedRows } = await tx
    .updateTable('access.invitations')
    .set({ withdrawnAt: at })
    .where(column, '=', value)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
