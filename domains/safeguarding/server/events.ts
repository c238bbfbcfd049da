import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'safeguarding.worry-raised': { worryId: string; unitId: string }
    'safeguarding.worry-reopened': { worryId: string; unitId: string }
  }
}
