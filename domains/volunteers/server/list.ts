import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { RequirementState } from '../model/requirement.ts'
import { soonDays } from '../model/requirement-states.ts'
import { type VolunteerFilter, type VolunteerRow, volunteersApi } from '../model/volunteers-api.ts'
import { keyOfRole, statesOfRoles } from './requirement-store.ts'
import { listRoles, type RoleRecord } from './role-store.ts'
import { supervisionOf } from './supervision.ts'

export const listVolunteers = handle(volunteersApi.list, {
  permission: 'volunteers:read',
  // What a list says of each is little, and a list of everyone would bury the readings that matter.
  concerns: () => null,
  run: ({ tx, today }, filter) => rowsOf(tx, filter, today.toString()),
})

/** More than any unit has; a list longer than this is no list. */
const most = 5000

async function rowsOf(tx: Tx, filter: VolunteerFilter, today: string): Promise<VolunteerRow[]> {
  const volunteers = await selectVolunteers(tx, filter)
  const ids = volunteers.map(({ id }) => id)
  const rolesOf = Map.groupBy(await listRoles(tx, ids), ({ volunteerId }) => volunteerId)
  const unitOf = new Map(volunteers.map(({ id, unitId }) => [id, unitId]))
  const running = [...rolesOf.values()].flat().filter(isRunning)
  const states = await statesOfRoles(
    tx,
    running.map((role) => ({ ...role, unitId: unitOf.get(role.volunteerId)! })),
    today,
  )
  const supervision = await supervisionOf(tx, ids)
  const nobody = {
    supervisorId: null,
    name: null,
    phone: null,
    standsInFor: null,
    nobodyBecause: 'none' as const,
  }
  const rows = volunteers.map(({ userId, ...volunteer }): VolunteerRow => {
    const roles = rolesOf.get(volunteer.id) ?? []
    const judged = roles.filter(isRunning).flatMap(({ kindId, approvedOn }) =>
      (states.get(keyOfRole(volunteer.id, kindId)) ?? []).map((state) => ({
        ...state,
        runsOut: runsOut(state, approvedOn !== null, today),
      })),
    )
    return {
      ...volunteer,
      roles: roles.map(({ kindId, state }) => ({ kindId, state })),
      supervision: supervision.get(volunteer.id) ?? nobody,
      missing: distinct(judged.filter(({ blocks }) => blocks)),
      soon: distinct(judged.filter((state) => state.runsOut)).map((one) => ({
        ...one,
        until: one.until ?? one.dueBy,
      })),
      signsIn: userId !== null,
    }
  })
  return rows.filter((row) => fits(row, filter)).map(withoutDue)
}

const isRunning = ({ state }: RoleRecord) => state === 'wanted' || state === 'approved' || state === 'paused'

/** Still good and soon no longer, or owed before long. What is owed only after an approval is not yet anybody's worry. */
const runsOut = ({ state, blocks, dueBy }: RequirementState, isApproved: boolean, today: string) =>
  state === 'expiring' ||
  (isApproved &&
    !blocks &&
    dueBy !== null &&
    (state === 'missing' || state === 'expired') &&
    dueBy <= Temporal.PlainDate.from(today).add({ days: soonDays }).toString())

function distinct(states: RequirementState[]) {
  const byCode = new Map(states.map((state) => [state.requirement, state]))
  return [...byCode.values()].map(({ requirement, names, until, dueBy }) => ({
    requirement,
    names,
    until,
    dueBy,
  }))
}

const withoutDue = (row: VolunteerRow): VolunteerRow => ({
  ...row,
  missing: row.missing.map(({ requirement, names }) => ({ requirement, names })),
  soon: row.soon.map(({ requirement, names, until }) => ({ requirement, names, until })),
})

function fits({ missing, soon, supervision, state }: VolunteerRow, { needs }: VolunteerFilter): boolean {
  if (needs === 'missing') return missing.length > 0
  if (needs === 'soon') return soon.length > 0
  return needs !== 'nobody' || (supervision.nobodyBecause !== null && isWatchedOver(state))
}

/** Whom somebody has to watch over: before the first role is approved nobody need. */
const isWatchedOver = (state: VolunteerRow['state']) => state === 'active' || state === 'paused'

function selectVolunteers(tx: Tx, { unitId, state, kindId, supervisorId }: VolunteerFilter) {
  let q = tx
    .selectFrom('volunteers as v')
    .innerJoin('units as u', 'u.id', 'v.unitId')
    .leftJoin('access.colleagues as c', 'c.id', 'v.supervisorId')
    .select([
      'v.id',
      'v.displayName as name',
      'v.displayNameTransliterated as nameTransliterated',
      'v.unitId',
    ])
    .select(['u.name as unit', 'v.state', 'v.stateSince', 'c.name as supervisor', 'v.userId'])
    .where('v.forgottenOn', 'is', null)
    .orderBy('v.sortName')
    .orderBy('v.id')
    .limit(most)
  if (unitId) q = q.where('v.unitId', '=', unitId)
  if (state) q = q.where('v.state', '=', state)
  if (supervisorId) q = q.where('v.supervisorId', '=', supervisorId)
  if (kindId)
    q = q.where(({ exists }) =>
      exists(
        tx
          .selectFrom('volunteerRoles as r')
          .select('r.id')
          .whereRef('r.volunteerId', '=', 'v.id' as never)
          .where('r.kindId', '=', kindId),
      ),
    )
  return q.execute()
}
