import pg from 'pg'
import type { Reason } from '#platform/problem.ts'

/** What the closing writes, in one round trip with the commit: the audit row, the command's record, the events told. */
export type Closing = {
  requestId: string
  /** The name of background work; null where a user acts. */
  actor: string | null
  capacity: string
  operation: string
  outcome: string
  people: string[]
  record: string | null
  fields: string[]
  reasons: Reason[]
  commandId: string | null
  /** What a repeat of the command must match; null where no repeat is to be recognised. */
  inputHash: string | null
  version: number | null
  events: { event: string; payload: unknown }[]
}

const literal = (value: string | null) => (value === null ? 'null' : pg.escapeLiteral(value))
const array = (values: string[]) =>
  values.length === 0 ? `'{}'` : `array[${values.map(pg.escapeLiteral).join(',')}]`
const json = (value: unknown[]) => (value.length === 0 ? `'[]'` : pg.escapeLiteral(JSON.stringify(value)))

export function closingText(closing: Closing): string {
  const values = [
    literal(closing.requestId),
    literal(closing.actor),
    literal(closing.capacity),
    literal(closing.operation),
    literal(closing.outcome),
    `${array(closing.people)}::uuid[]`,
    literal(closing.record),
    array(closing.fields),
    json(closing.reasons),
    literal(closing.commandId),
    literal(closing.inputHash),
    closing.version ?? 'null',
    json(closing.events),
  ]
  return `select operations.close(${values.join(', ')}); commit`
}
