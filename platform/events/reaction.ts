import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { EventName, EventPayload } from './event.ts'

/** What one domain does when another tells something. It may be told twice and must not mind. */
export type Reaction<Name extends EventName = EventName> = {
  event: Name
  /** The name under which it acts and is audited: `release.remember-moved-date`. */
  name: `${string}.${string}`
  concerns(payload: EventPayload<Name>): string | null
  run(context: SystemContext, payload: EventPayload<Name>): Promise<void>
}

export const react = <Name extends EventName>(reaction: Reaction<Name>): Reaction =>
  reaction as unknown as Reaction

/** Something done at set times by a named system actor; `cron` is read in the organisation's own zone. */
export type Schedule = {
  name: `${string}.${string}`
  cron: string
  /** Looks often and mostly finds nothing: only what it then does under a name of its own is audited. */
  quiet?: true
  run(context: SystemContext): Promise<void>
}
