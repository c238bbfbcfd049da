import type { RoleTable } from '#platform/access/permission.ts'

/** Who may do what. A role is held per unit; an empty list allows nothing; what is not written here is not allowed. */
export const roles = {
  coordinator: {
    reach: 'unit',
    secondFactor: true,
    permissions: [
      'organisation:read',
      'people:read',
      'people:write',
      'people:import',
      'people:merge',
      'people:entrust',
      'people:export',
      'journal:read',
      'journal:write',
      'release:read',
    ],
  },
  manager: {
    reach: 'unit',
    secondFactor: true,
    permissions: ['organisation:read', 'organisation:write', 'people:read', 'people:entrust', 'release:read'],
  },
  'family-worker': {
    reach: 'caseload',
    secondFactor: true,
    permissions: ['organisation:read', 'people:read', 'journal:read', 'journal:write', 'release:read'],
  },
  'work-and-housing-worker': {
    reach: 'caseload',
    secondFactor: true,
    permissions: ['organisation:read', 'people:read', 'journal:read', 'journal:write', 'release:read'],
  },
  'supervision-officer': {
    reach: 'caseload',
    secondFactor: true,
    permissions: ['organisation:read', 'people:read', 'journal:read', 'journal:write', 'release:read'],
  },
  'activity-leader': {
    reach: 'caseload',
    secondFactor: false,
    permissions: ['organisation:read', 'people:read', 'journal:read', 'journal:write'],
  },
  'data-protection-officer': {
    reach: 'none',
    secondFactor: true,
    permissions: ['organisation:read', 'audit:read'],
  },
  administrator: {
    reach: 'none',
    secondFactor: true,
    permissions: ['organisation:read', 'organisation:write', 'organisation:users'],
  },
} as const satisfies RoleTable

export type StaffRole = keyof typeof roles

type Granted = (typeof roles)[StaffRole]['permissions'][number]

declare module '#platform/access/permission.ts' {
  interface PermissionRegister extends Record<Granted, true> {}
}
