import type {} from '#platform/events/event.ts'
import type { RefusalSource } from '../model/reasons.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    /** The question that was answered with "no" is open again: whoever asked it takes it up. */
    'refusals.lifted': { refusalId: string; source: RefusalSource; sourceId: string | null }
  }
}
