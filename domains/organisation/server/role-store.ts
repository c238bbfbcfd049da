import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { laterOf } from '../model/later.ts'
import type { StaffRole } from '../model/roles.ts'
import type { RoleAssignment } from '../model/staff.ts'

type RoleRow = Omit<RoleAssignment, 'id'> & { id: Generated<string>; userId: string; givenBy: string | null }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.roleAssignments': RoleRow
  }
}

export type GivenRole = RoleAssignment & { userId: string }

const columns = ['id', 'userId', 'unitId', 'role', 'begins', 'ends'] as const

/** Roles that hold on the day or begin later. */
export const rolesFrom = (tx: Tx, day: string) =>
  tx
    .selectFrom('access.roleAssignments')
    .select(columns)
    .where((is) => is.or([is('ends', 'is', null), is('ends', '>', day)]))

export async function requireRole(tx: Tx, id: string): Promise<GivenRole> {
  const found = tx.selectFrom('access.roleAssignments').select(columns).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

/** The units in which someone holds a role on the day. */
export async function unitsOf(tx: Tx, userId: string, day: string): Promise<string[]> {
  const held = await rolesFrom(tx, day).where('userId', '=', userId).where('begins', '<=', day).execute()
  return held.flatMap(({ unitId }) => unitId ?? [])
}

type NewRoleRow = { userId: string; unitId: string | null; role: StaffRole; begins: string; givenBy: string }

/** Given again on the day it was ended, a role goes on as if it had not ended. */
export const insertRole = (tx: Tx, held: NewRoleRow): Promise<GivenRole> =>
  tx
    .insertInto('access.roleAssignments')
    .values({ ...held, ends: null })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'unitId', 'role', 'begins']).doUpdateSet({ ends: null }),
    )
    .returning(columns)
    .executeTakeFirstOrThrow()

export async function setRoleEnds(tx: Tx, { id, begins }: GivenRole, day: string): Promise<void> {
  await tx
    .updateTable('access.roleAssignments')
    .set({ ends: laterOf(day, begins) })
    .where('id', '=', id)
    .execute()
}
