import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'organisation.unit-closed': { unitId: string }
    'organisation.user-ended': { userId: string }
  }
}
