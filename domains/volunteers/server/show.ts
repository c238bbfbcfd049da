import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { VolunteerRole } from '../model/role.ts'
import { type VolunteerFile, volunteersApi } from '../model/volunteers-api.ts'
import { askState } from './account-store.ts'
import { listKinds } from './kind-store.ts'
import { readProfile } from './profile-store.ts'
import { keyOfRole, standingEvidence, standingExemptions, statesOfRoles } from './requirement-store.ts'
import { listRoles } from './role-store.ts'
import { supervisorToday } from './supervision.ts'
import { requireVolunteer, type VolunteerRecord, volunteerOf } from './volunteer-store.ts'

export const showVolunteer = handle(volunteersApi.show, {
  permission: 'volunteers:read',
  concerns: ({ id }) => id,
  async run({ tx, today, now }, { id }): Promise<VolunteerFile> {
    const volunteer = await requireVolunteer(tx, id)
    const names = await namesOfColleagues(tx)
    const { profile, version: profileVersion } = await readProfile(tx, id)
    const unit = await tx
      .selectFrom('units')
      .select('name')
      .where('id', '=', volunteer.unitId)
      .executeTakeFirstOrThrow()
    const evidence = await standingEvidence(tx, [id])
    const exemptions = await standingExemptions(tx, [id])
    return {
      ...volunteerOf(volunteer),
      unit: unit.name,
      supervisorName: names.get(volunteer.supervisorId ?? '') ?? null,
      supervision: await supervisorToday(tx, id),
      roles: await rolesOf(tx, volunteer, today.toString(), names),
      evidence: evidence.map(({ volunteerId, seenBy, ...one }) => ({
        ...one,
        seenByName: names.get(seenBy ?? '') ?? null,
      })),
      exemptions: exemptions.map(({ volunteerId, grantedBy, ...one }) => ({
        ...one,
        grantedByName: names.get(grantedBy ?? '') ?? null,
      })),
      ...{ profile, profileVersion },
      account: await accountOf(tx, volunteer, now.toString()),
      namesakeSaidBy: names.get(volunteer.namesakeSaidBy ?? '') ?? null,
    }
  },
})

async function accountOf(
  tx: Tx,
  { id, userId, invitationId }: VolunteerRecord,
  now: string,
): Promise<VolunteerFile['account']> {
  if (userId !== null) return 'signs-in'
  return (await askState(tx, id, now)) ?? (invitationId === null ? 'none' : 'invited')
}

async function namesOfColleagues(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('access.colleagues').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function rolesOf(
  tx: Tx,
  { id, unitId }: VolunteerRecord,
  today: string,
  names: Map<string, string>,
): Promise<VolunteerRole[]> {
  const roles = await listRoles(tx, [id])
  const kinds = new Map((await listKinds(tx)).map((kind) => [kind.id, kind]))
  const states = await statesOfRoles(
    tx,
    roles.map((role) => ({ ...role, unitId })),
    today,
  )
  const changes = await tx
    .selectFrom('volunteerRoleChanges')
    .select(['id', 'roleId', 'state', 'since', 'reason', 'until', 'recordedBy'])
    .where('volunteerId', '=', id)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return roles.map((role) => ({
    ...{
      id: role.id,
      kindId: role.kindId,
      state: role.state,
      since: role.since,
      approvedOn: role.approvedOn,
    },
    ...{ reason: role.reason, until: role.until, names: kinds.get(role.kindId)!.names },
    requirements: states.get(keyOfRole(id, role.kindId)) ?? [],
    changes: changes
      .filter(({ roleId }) => roleId === role.id)
      .map(({ roleId, recordedBy, ...change }) => ({
        ...change,
        byName: names.get(recordedBy ?? '') ?? null,
      })),
  }))
}
