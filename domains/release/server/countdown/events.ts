import type {} from '#platform/events/event.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    /** Somebody left custody; also told of a day long ago that was entered only now. */
    'release.happened': { releaseId: string; personId: string }
    /** It did not happen after all, or will not: a death, a correction. */
    'release.called-off': { releaseId: string; personId: string }
    /** The date of a release ahead is another one now. */
    'release.moved': { releaseId: string; personId: string }
  }
}
