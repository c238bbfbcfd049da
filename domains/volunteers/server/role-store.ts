import type { Selectable } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { volunteerStateOf } from '../model/role-rules.ts'
import type { RoleState } from '../model/volunteer.ts'
import { keepAccount } from './account-store.ts'
import type { Doing } from './doing.ts'
import type { RolesTable } from './tables.ts'
import type { VolunteerRecord } from './volunteer-store.ts'

export type RoleRecord = Selectable<RolesTable>

export const listRoles = (tx: Tx, volunteerIds: readonly string[]): Promise<RoleRecord[]> =>
  volunteerIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('volunteerRoles')
        .selectAll()
        .where('volunteerId', 'in', volunteerIds)
        .orderBy('since')
        .orderBy('id')
        .execute()

export const findRole = (tx: Tx, volunteerId: string, kindId: string): Promise<RoleRecord | undefined> =>
  tx
    .selectFrom('volunteerRoles')
    .selectAll()
    .where('volunteerId', '=', volunteerId)
    .where('kindId', '=', kindId)
    .executeTakeFirst()

export type NewState = { kindId: string; state: RoleState; reason?: string | null; until?: string | null }

/** Makes a role what it now is, writes down how it came to that, and lets the volunteer's own state follow. */
export async function setRole(
  tx: Tx,
  volunteer: VolunteerRecord,
  { kindId, state, reason = null, until = null }: NewState,
  { actor, today, now }: Doing,
): Promise<RoleRecord> {
  const known = await findRole(tx, volunteer.id, kindId)
  const change = { state, since: today, reason, until }
  const approvedOn = known?.approvedOn ?? (state === 'approved' ? today : null)
  const role = known
    ? await tx
        .updateTable('volunteerRoles')
        .set({ ...change, approvedOn, version: known.version + 1 })
        .where('id', '=', known.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .insertInto('volunteerRoles')
        .values({ volunteerId: volunteer.id, kindId, ...change, approvedOn })
        .returningAll()
        .executeTakeFirstOrThrow()
  await tx
    .insertInto('volunteerRoleChanges')
    .values({
      roleId: role.id,
      volunteerId: volunteer.id,
      ...change,
      recordedAt: now,
      recordedBy: actor.userId,
    })
    .execute()
  await refreshState(tx, volunteer, { actor, today, now })
  return role
}

/** The state of a volunteer follows from the roles and from whether anybody has talked to them; the sign-in follows from the state. */
export async function refreshState(tx: Tx, volunteer: VolunteerRecord, doing: Doing): Promise<void> {
  const roles = await listRoles(tx, [volunteer.id])
  const interviewed = await tx
    .selectFrom('volunteerEvidence')
    .select('id')
    .where('volunteerId', '=', volunteer.id)
    .where('requirement', '=', 'interview')
    .where('takenBackAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  const states = roles.map(({ state }) => state)
  const state = volunteerStateOf(states, interviewed !== undefined)
  const current = await tx
    .selectFrom('volunteers')
    .select(['state', 'userId', 'invitationId', 'version'])
    .where('id', '=', volunteer.id)
    .executeTakeFirstOrThrow()
  if (state !== current.state) {
    await tx
      .updateTable('volunteers')
      .set({ state, stateSince: doing.today, version: current.version + 1 })
      .where('id', '=', volunteer.id)
      .execute()
  }
  await keepAccount(tx, { ...volunteer, ...current, state }, doing)
}
