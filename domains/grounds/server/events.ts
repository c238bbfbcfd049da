import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    /** Whoever received something on the ground of it has to be told that it holds no longer. */
    'grounds.consent-withdrawn': { consentId: string; personId: string }
  }
}
