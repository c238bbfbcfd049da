import { type Generated, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { StaffRole } from '../model/roles.ts'
import type { GivenRole, HeldRole, RoleRequest } from '../model/staff.ts'
import { requireRole } from './role-store.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.roleRequests': {
      id: Generated<string>
      userId: string | null
      invitationId: string | null
      unitId: string | null
      role: StaffRole
      askedBy: string
      askedAt: Generated<string>
      decidedAt: string | null
      agreed: boolean | null
    }
  }
}

type NewRequest = HeldRole & { askedBy: string } & ({ userId: string } | { invitationId: string })

export async function insertRoleRequest(tx: Tx, request: NewRequest): Promise<string> {
  const blank = { userId: null, invitationId: null, decidedAt: null, agreed: null }
  const { id } = await tx
    .insertInto('access.roleRequests')
    .values({ ...blank, ...request })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether somebody beside the actor could agree to this role, and the house wants that they are asked. */
export async function needsSecondPerson(
  tx: Tx,
  unitId: string | null,
  receiver: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select access.needs_second_person(${unitId}, ${receiver}) as needed`.execute(tx)
  return rows[0]!.needed
}

export async function isRoleAsked(
  tx: Tx,
  { userId, role, unitId }: HeldRole & { userId: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom('access.roleRequests')
    .select('id')
    .where('userId', '=', userId)
    .where('role', '=', role)
    .where('unitId', 'is not distinct from', unitId)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** What still waits: for a colleague, or for somebody whose invitation is not withdrawn and has not run out. */
export async function openRequests(tx: Tx): Promise<RoleRequest[]> {
  const { rows } = await sql<RoleRequest>`
    select q.id, q.role, q.unit_id, q.asked_at, giver.name as asked_by,
      coalesce(receiver.name, i.name) as name, coalesce(receiver.email, i.email) as email,
      access.may_agree((select access.me()), q.unit_id, q.user_id, q.asked_by) as may_decide
    from access.role_requests q join access.colleagues giver on giver.id = q.asked_by
    left join access.colleagues receiver on receiver.id = q.user_id
    left join access.invited i on i.id = q.invitation_id
    where q.decided_at is null and (not receiver.ended or receiver.id is null and i.waits)
    order by q.asked_at`.execute(tx)
  return rows
}

/** A role that was just given, or the request for it. */
export async function findGivenRole(tx: Tx, id: string, today: string): Promise<GivenRole> {
  const request = await tx
    .selectFrom('access.roleRequests')
    .select(['id', 'role', 'unitId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!request) return { ...(await requireRole(tx, id)), waits: false }
  return { ...request, begins: today, ends: null, waits: true }
}
