import pg from 'pg'

/** What the closing writes, in one round trip with the commit: the audit row, the command's record, the events told. */
export type Closing = {
  requestId: string
  userId: string | null
  actor: string | null
  capacity: string
  operation: string
  outcome: string
  people: string[]
  record: string | null
  fields: string[]
  reasons: string[]
  command: { id: string; inputHash: string; version: number | null; reasons: unknown[] } | null
  events: { event: string; payload: unknown }[]
}

const literal = (value: string | null) => (value === null ? 'null' : pg.escapeLiteral(value))
const array = (values: string[], type: string) =>
  values.length === 0 ? `'{}'::${type}[]` : `array[${values.map(pg.escapeLiteral).join(',')}]::${type}[]`
const json = (value: unknown) => `${pg.escapeLiteral(JSON.stringify(value))}::jsonb`

export function closingText(closing: Closing): string {
  const { command } = closing
  const texts = [
    `insert into audit.entries (request, user_id, actor, capacity, operation, outcome, people, record, fields, reasons, command) values (` +
      [
        literal(closing.requestId),
        literal(closing.userId),
        literal(closing.actor),
        literal(closing.capacity),
        literal(closing.operation),
        literal(closing.outcome),
        array(closing.people, 'uuid'),
        literal(closing.record),
        array(closing.fields, 'text'),
        array(closing.reasons, 'text'),
        literal(command?.id ?? null),
      ].join(', ') +
      ')',
  ]
  if (command && closing.userId) {
    const values = [
      literal(closing.userId),
      literal(command.id),
      literal(closing.operation),
      literal(command.inputHash),
      literal(closing.outcome),
      literal(closing.record),
      command.version ?? 'null',
      json(command.reasons),
    ]
    texts.push(
      `insert into operations.commands (user_id, command, operation, input_hash, status, record, version, reasons) values (${values.join(', ')})`,
    )
  }
  if (closing.events.length > 0) {
    const rows = closing.events.map(({ event, payload }) => `(${literal(event)}, ${json(payload)})`)
    texts.push(`insert into events.outbox (event, payload) values ${rows.join(', ')}`)
  }
  return `${texts.join('; ')}; commit`
}
