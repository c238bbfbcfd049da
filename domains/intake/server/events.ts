import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'intake.accepted': { referralId: string; personId: string }
    'intake.refused': { referralId: string; personId: string }
  }
}
