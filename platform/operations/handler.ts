import type { Capacity, Permission } from '#platform/access/permission.ts'
import type { EventName, EventPayload } from '#platform/events/event.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { InputOf, Operation, OutputOf } from './operation.ts'
import type { Site } from './site.ts'
import type { Tx } from './tx.ts'

/** Who acts, in which capacity, and the roles held today. */
export type Actor = {
  userId: string
  name: string
  email: string
  language: Language
  capacity: Capacity
  sessionId: string | null
  twoFactor: boolean
  roles: { role: string; unitId: string | null }[]
}

/** What a handler works with: data as this actor, the clock, and the way to tell others. */
export type Context = {
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The bytes that came with an operation that takes a file. */
  file: Uint8Array
  tell<Name extends EventName>(event: Name, payload: EventPayload<Name>): void
  /** Names the fields that really changed, for the audit; without it the input's fields are named. */
  changed(fields: string[]): void
  site: Site
}

/** `anyone` needs no sign-in; `signed-in` any user, whatever their roles. Everything else is a permission of the roles table. */
export type Requirement = Permission | 'anyone' | 'signed-in'

type Work<Op extends Operation> = {
  permission: Requirement
  /** How often one network address may ask it, where anyone may: beyond what holds for everything. */
  perAddress?: { most: number; minutes: number }
  /** The people this is about, for the audit: from the input, and for a reading also from what was read. */
  concerns(input: InputOf<Op>, output: OutputOf<Op> | undefined): string | null | (string | null)[]
  run(context: Context, input: InputOf<Op>): Promise<OutputOf<Op>>
}

/** Reads a command's record again for a repeat of the command, under today's rights. */
type Again<Op extends Operation> = (
  context: Context,
  input: InputOf<Op>,
  record: string,
) => Promise<OutputOf<Op>>

export type Handler<Op extends Operation = Operation> = Work<Op> & {
  operation: Op
  again: Again<Op>
}

const repeatRun = <Op extends Operation>(work: Work<Op>): Again<Op> => work.run

/** Binds work to an operation. A query is its own repetition; a command says how to read its record again. */
export function handle<Op extends Operation>(
  operation: Op,
  work: Work<Op> & { again?: Again<Op> },
): Handler<Op> {
  if (operation.kind === 'command' && !work.again && !answersNothing(operation)) {
    throw new Error(`${operation.name} changes something and must say how to read its record again`)
  }
  return { operation, ...work, again: work.again ?? repeatRun(work) }
}

export const answersNothing = ({ output }: Operation): boolean => 'type' in output && output.type === 'null'
