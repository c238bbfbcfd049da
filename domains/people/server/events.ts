import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'people.added': { personId: string }
    'people.status-changed': { personId: string }
    'people.moved-prison': { personId: string }
    'people.release-date-changed': { personId: string }
    'people.entrusted': { personId: string; userId: string }
    'people.transferred': { personId: string; fromUnitId: string; toUnitId: string }
    'people.forgotten': { personId: string }
    'people.merged': { personId: string; intoId: string }
    'people.merge-undone': { personId: string; intoId: string }
    'people.imported': { importId: string; unitId: string }
    'people.import-undone': { importId: string }
  }
}
