import type { Reason } from '#platform/problem.ts'
import { isStaffRole, roles, type StaffRole } from './roles.ts'
import type { HeldRole } from './staff.ts'

/** A role that opens records is held in a unit; one that opens none is held in the whole organisation. */
export const opensRecords = (role: StaffRole): boolean => roles[role].reach !== 'none'

export function obstacleToRole({ role, unitId }: HeldRole): Reason | null {
  if (opensRecords(role) && unitId === null) return { code: 'role-needs-unit', field: 'unitId' }
  if (!opensRecords(role) && unitId !== null) return { code: 'role-has-no-unit', field: 'unitId' }
  return null
}

export function obstaclesToRoles(held: HeldRole[]): Reason[] {
  return held.flatMap((one, index): Reason[] => {
    const reason = obstacleToRole(one)
    return reason ? [{ ...reason, field: `roles.${index}.unitId` }] : []
  })
}

/** Whether someone with these roles keeps the house of a unit; what holds in all units (null) any manager may write. */
export function keepsHouseOf(
  held: readonly { role: string; unitId: string | null }[],
  unitId: string | null,
): boolean {
  return held.some(({ role, unitId: own }) => {
    if (!isStaffRole(role)) return false
    const permissions: readonly string[] = roles[role].permissions
    return (
      permissions.includes('organisation:write') && (unitId === null || own === unitId || !opensRecords(role))
    )
  })
}
