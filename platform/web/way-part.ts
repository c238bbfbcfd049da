import type { Permission } from '#platform/access/permission.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { Texts } from './texts.tsx'

/** A mark that a domain sets on the line of a person's life: two who met inside or outside, did not meet, or something that was due. */
export type LentMark = {
  id: string
  day: string
  look: 'inside' | 'outside' | 'missed' | 'duty'
  /** A few words beside the mark; empty where the mark alone says enough. */
  short: string
  long: string
}

/** A stretch of days that a domain draws beside the line; `until` null while it lasts. */
export type LentStretch = {
  id: string
  from: string
  until: string | null
  look: 'together' | 'silence'
  short: string
  long: string
}

export type WayLent = { marks: LentMark[]; stretches: LentStretch[] }

/** What is asked about a person, and how the answer is drawn. */
export type WaySource<Op extends Operation = Operation> = {
  ask: Op
  lend(answer: never, texts: Texts): WayLent
}

/** What a domain lends to the line of a person's life; loaded with the first line that is drawn. */
export type WayPart = { id: string; permission?: Permission; load: () => Promise<{ default: WaySource }> }
