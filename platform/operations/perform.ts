import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Capacity } from '#platform/access/permission.ts'
import { Problem, type ProblemKind, type Reason } from '#platform/problem.ts'
import { type Closing, closingText } from './closing.ts'
import { type Actor, answersNothing, type Context, type Handler } from './handler.ts'
import { headStart, wasGuessed } from './head-start.ts'
import { type EarlierCommand, type Opening, openingIn, openingText } from './opening.ts'
import type { Site } from './site.ts'
import { txOn } from './tx.ts'

/** One thing asked or done by somebody: everything the path needs to know, already checked for shape. */
export type Request = {
  id: string
  /** The session's token; empty for somebody who has not signed in. */
  token: string
  capacity: Capacity
  input: Record<string, unknown>
  /** Made by the client, so that the same command sent twice happens once. */
  commandId: string | null
  file: Uint8Array
}

/** The one path: permission, transaction as this actor, work, audit. Everything that is read or changed comes through here. */
export async function perform(site: Site, handler: Handler, request: Request): Promise<unknown> {
  const client = await site.pool.connect()
  let lost: Error | undefined
  try {
    return await performOn(client, site, handler, request)
  } catch (error) {
    if (error instanceof Problem) throw error
    lost = error as Error
    throw error
  } finally {
    // A connection on which something unforeseen happened is not trusted with anybody else's request.
    client.release(lost)
  }
}

async function performOn(
  client: pg.PoolClient,
  site: Site,
  handler: Handler,
  request: Request,
  mayGuess = true,
): Promise<unknown> {
  const { operation } = handler
  const { input, token, capacity, commandId } = request
  const reads = operation.kind === 'query'
  const now = site.now()
  const today = now.toZonedDateTimeISO(site.zone).toPlainDate()
  const events: Closing['events'] = []
  let fields = reads ? [] : Object.keys(input)
  const contextFor = (actor: Actor): Context => ({
    tx: txOn(client),
    actor,
    now,
    today,
    file: request.file,
    site,
    tell: (event, payload) => void events.push({ event, payload }),
    changed: (names) => {
      fields = names
    },
  })

  const open = openingText(handler, { ...request, today: today.toString() }, site.roles)
  const opened = client.query(open)
  const begun = reads && mayGuess ? headStart(token, (guess) => handler.run(contextFor(guess), input)) : null
  const opening = openingIn(await opened)
  const actor = actorOf(opening, capacity)
  const early = await begun
  if (!wasGuessed(token, actor, early?.guess) && early) {
    await client.query('rollback')
    return performOn(client, site, handler, request, false)
  }

  // Undoes the work and keeps, or opens again, a transaction in which the refusal itself can be written down.
  const undo = reads ? `rollback; ${open}; ` : 'rollback to savepoint work; '
  const inputHash = commandId ? markOf(site, operation.name, request) : null
  const close = async (outcome: string, output: unknown, reasons: Reason[], told: Closing['events'] = []) => {
    const people = peopleIn(handler, input, output)
    // Nobody has read what anyone may, about nobody: that tells nothing, and strangers could fill the record with it.
    if (reads && outcome === 'done' && opening.userId === null && people.length === 0)
      return client.query('commit')
    return client.query(
      (outcome === 'done' ? '' : undo) +
        closingText({
          requestId: request.id,
          actor: null,
          capacity,
          operation: operation.name,
          outcome,
          people,
          record: recordOf(output),
          fields,
          reasons,
          commandId,
          inputHash: keepsRecord(handler, opening) && outcome !== 'error' ? inputHash : null,
          version: versionOf(output),
          events: outcome === 'done' ? events : told,
        }),
    )
  }

  try {
    requirePermission(opening)
    const output = opening.earlier
      ? await repeat(handler, contextFor(actor), input, opening.earlier, inputHash)
      : early
        ? outputOf(early)
        : await handler.run(contextFor(actor), input)
    await close('done', output, [])
    if (events.length > 0) site.deliverSoon()
    return output
  } catch (error) {
    if (!(error instanceof Problem)) {
      await close('error', undefined, []).catch(() => {})
      throw error
    }
    await close(error.kind, undefined, error.reasons, [...error.tells]).catch(notAsRefusal)
    if (error.tells.length > 0) site.deliverSoon()
    throw error
  }
}

/** A refusal means that the transaction has ended: what hinders its closing is none, whatever it says of itself. */
function notAsRefusal(hindrance: unknown): never {
  throw hindrance instanceof Problem ? new Error('a refusal could not be written down') : hindrance
}

function outputOf(settled: PromiseSettledResult<unknown>): unknown {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

/** What anyone may do needs no name, so there is nobody whose command could be remembered: such work guards itself. */
const keepsRecord = ({ permission }: Handler, { verdict, earlier }: Opening): boolean =>
  permission !== 'anyone' && verdict === 'ok' && earlier === null

function requirePermission({ verdict }: Opening): void {
  if (verdict === 'not-signed-in') throw new Problem('not-signed-in', [{ code: 'not-signed-in' }])
  if (verdict !== 'ok') throw new Problem('forbidden', [{ code: verdict }])
}

async function repeat(
  handler: Handler,
  context: Context,
  input: Record<string, unknown>,
  earlier: EarlierCommand,
  inputHash: string | null,
): Promise<unknown> {
  if (earlier.operation !== handler.operation.name || earlier.input_hash !== inputHash) {
    throw new Problem('refused', [{ code: 'command-id-reused' }])
  }
  if (earlier.status !== 'done') {
    throw new Problem(earlier.status as ProblemKind, (earlier.reasons ?? []) as Reason[])
  }
  return answersNothing(handler.operation) ? null : handler.again(context, input, earlier.record ?? '')
}

const actorOf = (opening: Opening, capacity: Capacity): Actor => ({
  userId: opening.userId ?? '',
  name: opening.name ?? '',
  email: opening.email ?? '',
  language: opening.language ?? 'en',
  capacity,
  sessionId: opening.sessionId,
  twoFactor: opening.twoFactor ?? false,
  roles: opening.held ?? [],
})

const markOf = ({ fingerprint }: Site, name: string, { input, file }: Request): string =>
  fingerprint([name, JSON.stringify(input), file])

function peopleIn(handler: Handler, input: Record<string, unknown>, output: unknown): string[] {
  const concerned = [handler.concerns(input, output as never)].flat()
  return [...new Set(concerned.filter((id): id is string => typeof id === 'string'))]
}

const has = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && key in value

const recordOf = (output: unknown): string | null =>
  has(output, 'id') && typeof output.id === 'string' ? output.id : null

const versionOf = (output: unknown): number | null =>
  has(output, 'version') && typeof output.version === 'number' ? output.version : null

export const newRequestId = (): string => randomUUID()
