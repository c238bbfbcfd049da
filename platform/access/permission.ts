/** Every permission there is; the roles table adds them, so a permission that no role could hold does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: the roles table adds to it
export interface PermissionRegister {}

export type Permission = keyof PermissionRegister & string

/** The side from which a request acts; each is a database role with policies of its own. */
export const capacities = ['staff', 'volunteer', 'partner', 'participant', 'relative', 'system'] as const
export type Capacity = (typeof capacities)[number]

/** How far a role reaches: everyone in its unit, only those entrusted to the user, or nobody's records at all. */
export type Reach = 'unit' | 'caseload' | 'none'

export type RoleTable = Record<
  string,
  { capacity: Capacity; reach: Reach; secondFactor: boolean; permissions: readonly string[] }
>

/** The roles of one side that allow something, by how far each reaches, and those of that side that owe a second factor. */
export function rolesAllowing(permission: string, capacity: string, roles: RoleTable) {
  const ofThisSide = Object.keys(roles).filter((role) => roles[role]!.capacity === capacity)
  const reaching = (reach: Reach) =>
    ofThisSide.filter((role) => roles[role]!.reach === reach && roles[role]!.permissions.includes(permission))
  return {
    byUnit: reaching('unit'),
    byCaseload: reaching('caseload'),
    plain: reaching('none'),
    guarded: ofThisSide.filter((role) => roles[role]!.secondFactor),
  }
}
