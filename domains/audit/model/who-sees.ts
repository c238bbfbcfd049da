import Type from 'typebox'
import { type DataGroup, dataGroups } from '#domains/grounds/model/index.ts'
import { compartmentRights } from '#domains/journal/model/index.ts'
import { roles, type StaffRole, staffRoles } from '#domains/organisation/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { query } from '#platform/operations/operation.ts'

const id = Type.String({ format: 'uuid' })

/** Parts of a file as a participant would name them; who opens which follows from roles and compartments. */
export const areas = [
  'identity',
  'help',
  'health',
  'family',
  'supervision',
  'release',
  'plan',
  'consents',
  'contact',
] as const
export type Area = (typeof areas)[number]

const opens: Partial<Record<Area, string>> = {
  identity: 'people:read',
  release: 'release:read',
  plan: 'plans:read',
  consents: 'grounds:read',
  contact: 'matches:read',
}

/** What of a file a role opens: from the table of roles and that of compartments, and from nowhere else. */
export function areasOf(role: StaffRole): Area[] {
  const permissions: readonly string[] = roles[role].permissions
  return areas.filter((area) => {
    const permission = opens[area]
    if (permission) return permissions.includes(permission)
    return role in compartmentRights[area as keyof typeof compartmentRights]
  })
}

/** The roles that open files of people, by how far they reach. */
export const rolesThatOpen = (reach: 'unit' | 'caseload'): StaffRole[] =>
  staffRoles.filter(
    (role) =>
      roles[role].reach === reach && (roles[role].permissions as readonly string[]).includes('people:read'),
  )

export const WhoSees = Type.Object({
  personId: id,
  personName: Type.String(),
  staff: Type.Array(
    Type.Object({
      name: Type.String(),
      role: Type.Enum(staffRoles),
      why: Type.Enum(['unit', 'entrusted', 'deputy'] as const),
      areas: Type.Array(Type.Enum(areas)),
    }),
  ),
  /** Each volunteer with a match, what they may know, and how many items of the plan. */
  volunteers: Type.Array(
    Type.Object({ name: Type.String(), shares: Type.Array(Type.String()), planItems: Type.Integer() }),
  ),
  /** Who outside was told something that is still under way. */
  outside: Type.Array(
    Type.Object({
      recipientName: Type.String(),
      dataGroups: Type.Array(Type.Enum(dataGroups as readonly DataGroup[] as DataGroup[])),
      since: Type.String(),
      grounds: Type.Array(Type.Enum(['consent', 'override', 'legal'] as const)),
    }),
  ),
  /** Who was told something that they are to delete, and has not answered. */
  toDelete: Type.Array(Type.Object({ recipientName: Type.String(), asked: Type.Boolean() })),
  /** Parts of a file that none of the colleagues above opens. */
  closed: Type.Array(Type.Enum(areas)),
  day: Type.String(),
})
export type WhoSees = Type.Static<typeof WhoSees>

export const whoSeesApi = {
  show: query('audit.who-sees-what', '/people/:personId/who-sees', {
    input: Type.Object({ personId: id }),
    output: WhoSees,
  }),
  print: query('audit.print-who-sees-what', '/people/:personId/who-sees/paper', {
    input: Type.Object({ personId: id, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
