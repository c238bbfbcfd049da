import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { type StaffRole, staffRoles } from './roles.ts'

export const StaffRoleName = Type.Unsafe<StaffRole>(Type.String({ enum: staffRoles }))

const id = Type.String({ format: 'uuid' })
const unitId = Type.Union([id, Type.Null()])
const day = Type.String({ format: 'date' })

/** A role in a unit; without a unit it holds in the whole organisation, which only roles that reach nobody may. */
export const HeldRole = Type.Object({ role: StaffRoleName, unitId })
export type HeldRole = Type.Static<typeof HeldRole>

export const NewRole = Type.Object({ userId: id, ...HeldRole.properties })
export type NewRole = Type.Static<typeof NewRole>

/** A role of a colleague, from a day, until a day that no longer counts. */
export const RoleAssignment = Type.Object({
  id,
  ...HeldRole.properties,
  begins: day,
  ends: Type.Union([day, Type.Null()]),
})
export type RoleAssignment = Type.Static<typeof RoleAssignment>

/** `waits`: for a second person to agree; until then it opens nothing. */
export const GivenRole = Type.Object({ ...RoleAssignment.properties, waits: Type.Boolean() })
export type GivenRole = Type.Static<typeof GivenRole>

/** A role that waits for a second person; `mayDecide` says whether that can be whoever looks. */
export const RoleRequest = Type.Object({
  id,
  ...HeldRole.properties,
  name: Type.String(),
  email: Type.String(),
  askedBy: Type.String(),
  askedAt: Type.String(),
  mayDecide: Type.Boolean(),
})
export type RoleRequest = Type.Static<typeof RoleRequest>

/** `ended`: cannot sign in any more; the name stays where it was written. */
export const Colleague = Type.Object({
  id,
  name: Type.String(),
  email: Type.String(),
  language: Language,
  twoFactor: Type.Boolean(),
  ended: Type.Boolean(),
  roles: Type.Array(RoleAssignment),
  away: Type.Union([Type.Object({ until: day, deputyName: Type.String() }), Type.Null()]),
})
export type Colleague = Type.Static<typeof Colleague>
