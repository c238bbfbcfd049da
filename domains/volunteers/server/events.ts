import type {} from '#platform/events/event.ts'
import type { RoleState } from '../model/volunteer.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    /** A role was approved, paused, refused or ended. */
    'volunteers.role-changed': { volunteerId: string; kindId: string; state: RoleState }
  }
}
