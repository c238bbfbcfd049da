import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'meetings.planned': { meetingId: string; personId: string }
    'meetings.logged': { meetingId: string; matchId: string; personId: string }
    'meetings.silence-reached': { matchId: string; level: 'reminder' | 'alarm'; since: string }
    'meetings.check-in-overdue': { checkInId: string; personId: string }
    'meetings.back-after-all': { checkInId: string; personId: string }
  }
}
