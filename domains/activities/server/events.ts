import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'activities.seat-given': { signUpId: string }
    'activities.course-cancelled': { courseId: string }
    'activities.guest-invited': { guestId: string }
    'activities.gathering-cancelled': { gatheringId: string }
  }
}
