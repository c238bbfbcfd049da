import type { RoleTable } from '#platform/access/permission.ts'

/** Who may do what, and from which side. A role is held per unit; an empty list allows nothing; what is not written here is not allowed. */
export const roles = {
  coordinator: {
    capacity: 'staff',
    reach: 'unit',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'people:read',
      'people:write',
      'people:import',
      'people:merge',
      'people:entrust',
      'people:transfer',
      'people:export',
      'journal:read',
      'journal:write',
      'release:read',
      'partners:read',
      'partners:write',
      'restrictions:read',
      'restrictions:write',
      'refusals:read',
      'refusals:write',
      'refusals:review',
      'safeguarding:raise',
      'safeguarding:read',
      'safeguarding:write',
      'volunteers:read',
      'volunteers:write',
      'matches:read',
      'matches:write',
      'meetings:read',
      'meetings:write',
      'activities:read',
      'activities:write',
    ],
  },
  manager: {
    capacity: 'staff',
    reach: 'unit',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'organisation:write',
      'organisation:agree',
      'people:read',
      'people:entrust',
      'release:read',
      'partners:read',
      'partners:write',
      'refusals:read',
      'refusals:review',
      'safeguarding:raise',
      'safeguarding:read',
      'volunteers:read',
      'volunteers:policy',
      'volunteers:pay',
      'matches:read',
      'meetings:read',
      'activities:read',
    ],
  },
  'family-worker': {
    capacity: 'staff',
    reach: 'caseload',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'people:read',
      'journal:read',
      'journal:write',
      'release:read',
      'partners:read',
      'safeguarding:raise',
    ],
  },
  'work-and-housing-worker': {
    capacity: 'staff',
    reach: 'caseload',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'people:read',
      'journal:read',
      'journal:write',
      'release:read',
      'partners:read',
      'safeguarding:raise',
    ],
  },
  'supervision-officer': {
    capacity: 'staff',
    reach: 'caseload',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'people:read',
      'journal:read',
      'journal:write',
      'release:read',
      'partners:read',
      'safeguarding:raise',
    ],
  },
  'activity-leader': {
    capacity: 'staff',
    reach: 'caseload',
    secondFactor: false,
    permissions: [
      'organisation:read',
      'people:read',
      'journal:read',
      'journal:write',
      'partners:read',
      'safeguarding:raise',
    ],
  },
  'data-protection-officer': {
    capacity: 'staff',
    reach: 'none',
    secondFactor: true,
    permissions: ['organisation:read', 'audit:read', 'retention:read'],
  },
  administrator: {
    capacity: 'staff',
    reach: 'none',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'organisation:write',
      'organisation:users',
      'organisation:agree',
      'retention:read',
      'volunteers:policy',
    ],
  },
  /** Sees the own file as a volunteer and what the own match shares; what that is, each table's policy says. */
  volunteer: {
    capacity: 'volunteer',
    reach: 'none',
    secondFactor: false,
    permissions: ['field:read', 'field:write'],
  },
} as const satisfies RoleTable

type RoleName = keyof typeof roles
/** What a colleague may hold; the other roles come with a record of their own, such as a volunteer's. */
export type StaffRole = {
  [Name in RoleName]: (typeof roles)[Name]['capacity'] extends 'staff' ? Name : never
}[RoleName]

export const isStaffRole = (role: string): role is StaffRole =>
  role in roles && roles[role as RoleName].capacity === 'staff'
export const staffRoles = Object.keys(roles).filter(isStaffRole)

type Granted = (typeof roles)[RoleName]['permissions'][number]

declare module '#platform/access/permission.ts' {
  interface PermissionRegister extends Record<Granted, true> {}
}
