import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    /** Whoever received something on the ground of it has to be told that it holds no longer. */
    'grounds.consent-withdrawn': { consentId: string; personId: string }
    /** Something that was told to somebody is told no longer: its ground ended, or it was taken back. */
    'grounds.disclosure-stopped': { disclosureId: string; personId: string }
    'grounds.override-asked': { overrideId: string; personId: string }
    'grounds.override-decided': { overrideId: string; personId: string }
  }
}
