/** Every permission there is; the roles table adds them, so a permission that no role could hold does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: the roles table adds to it
export interface PermissionRegister {}

export type Permission = keyof PermissionRegister & string

/** How far a role reaches: everyone in its unit, only those entrusted to the user, or nobody's records at all. */
export type Reach = 'unit' | 'caseload' | 'none'

export type RoleTable = Record<
  string,
  { reach: Reach; secondFactor: boolean; permissions: readonly string[] }
>

/** The side from which a request acts; each is a database role with policies of its own. */
export const capacities = ['staff', 'volunteer', 'partner', 'participant', 'relative', 'system'] as const
export type Capacity = (typeof capacities)[number]
