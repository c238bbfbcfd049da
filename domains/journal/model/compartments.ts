import Type from 'typebox'
import type { StaffRole } from '#domains/organisation/model/index.ts'

type Right = 'read' | 'write'

/**
 * Who opens which compartment; writing includes reading, and what is not written here is closed. Help and control are kept
 * apart: no role that helps reads supervision, and whoever supervises reads nothing that was told in confidence.
 */
export const compartmentRights = {
  help: {
    coordinator: 'write',
    'work-and-housing-worker': 'write',
    'activity-leader': 'write',
    'family-worker': 'read',
  },
  health: { coordinator: 'write' },
  family: { coordinator: 'write', 'family-worker': 'write' },
  supervision: { 'supervision-officer': 'write' },
} as const satisfies Record<string, Partial<Record<StaffRole, Right>>>

export type Compartment = keyof typeof compartmentRights

export const compartments = Object.keys(compartmentRights) as Compartment[]
export const Compartment = Type.Enum(compartments)

/** The roles that read a compartment, so that whoever writes can be told who will see it. */
export const readersOf = (compartment: Compartment): StaffRole[] =>
  Object.keys(compartmentRights[compartment]) as StaffRole[]
