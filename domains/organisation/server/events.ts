import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'organisation.unit-closed': { unitId: string }
    'organisation.user-ended': { userId: string }
    'organisation.role-given': { roleId: string }
    'organisation.role-asked': { requestId: string }
    'organisation.role-offered': { invitationId: string }
  }
}
