import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { type Capacity, capacities } from '#platform/access/permission.ts'
import type { Handler } from '#platform/operations/handler.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { newRequestId, perform } from '#platform/operations/perform.ts'
import type { Site } from '#platform/operations/site.ts'
import { Problem } from '#platform/problem.ts'
import { problemSchema } from './problem-answer.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** What can be typed into a form. A file is larger, and is read only for somebody whose cookie we have signed. */
const mostBytesOfForm = 1024 * 1024

export type FrontDesk = {
  siteOf(request: FastifyRequest): Site
  /** The session's token from the signed cookie; empty when there is none or its signature is wrong. */
  tokenOf(request: FastifyRequest): string
}

/** Gives every handler its route: input checked whole, the one path walked, the answer filtered by its shape. */
export function mountHandlers(app: FastifyInstance, handlers: Handler[], desk: FrontDesk): void {
  for (const handler of handlers) mount(app, handler, desk)
}

let reader: Promise<typeof import('./read-input.ts')> | undefined

/** The checker of shapes is the largest part of what there is to load, and no page is waiting for it yet. */
export function loadReader(): Promise<typeof import('./read-input.ts')> {
  reader ??= import('./read-input.ts')
  return reader
}

function mount(app: FastifyInstance, handler: Handler, desk: FrontDesk): void {
  const { operation } = handler
  const reads = operation.kind === 'query'
  app.route({
    method: reads ? 'GET' : 'POST',
    url: `/api${operation.path}`,
    schema: describe(operation),
    ...(handler.perAddress ? { config: { rateLimit: limitOf(handler.perAddress) } } : {}),
    ...(operation.takesFile
      ? { onRequest: turnStrangersAway(handler, desk) }
      : { bodyLimit: mostBytesOfForm }),
    handler: async (request, reply) => {
      // Browsers let no other site set a header of its own: what carries it comes from our pages or from a program.
      if (!reads && request.headers['landfall-request'] !== '1') {
        throw new Problem('forbidden', [{ code: 'request-not-ours' }])
      }
      const texts = { ...(request.query as object), ...(request.params as object) }
      const body = reads || operation.takesFile ? {} : objectBody(request.body)
      const { readInput } = await loadReader()
      const output = await perform(desk.siteOf(request), handler, {
        id: newRequestId(),
        token: desk.tokenOf(request),
        capacity: capacityOf(request),
        input: readInput(operation, texts, body),
        commandId: reads ? null : commandIdOf(request),
        file: operation.takesFile && Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
      })
      return answer(operation, reply, output)
    },
  })
}

const limitOf = ({ most, minutes }: { most: number; minutes: number }) => ({
  max: most,
  timeWindow: minutes * 60_000,
})

/** Their file would be refused after it has been read; so it is not read. */
const turnStrangersAway =
  ({ permission }: Handler, desk: FrontDesk) =>
  async (request: FastifyRequest): Promise<void> => {
    if (permission === 'anyone' || desk.tokenOf(request) !== '') return
    throw new Problem('not-signed-in', [{ code: 'not-signed-in' }])
  }

function answer(operation: Operation, reply: FastifyReply, output: unknown) {
  reply.header('cache-control', 'no-store')
  if (operation.givesFile === null) return reply.type('application/json').send(output)
  const { name, bytes, type } = output as FileAnswer
  return reply
    .type(type ?? operation.givesFile)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes))
}

/** What a handler returns for an operation that gives a file. */
export type FileAnswer = { name: string; bytes: Uint8Array; type?: string }

function objectBody(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {}
  // Bytes count as an object with a field for every one of them.
  if (typeof body !== 'object' || Array.isArray(body) || Buffer.isBuffer(body))
    throw new Problem('invalid', [{ code: 'wrong-format' }])
  return body as Record<string, unknown>
}

/** Requests from the web act as staff today; the other capacities come with their own apps. */
function capacityOf({ headers }: FastifyRequest): Capacity {
  const named = headers['landfall-capacity'] ?? 'staff'
  const known = capacities.find((capacity) => capacity === named && capacity !== 'system')
  if (!known) throw new Problem('invalid', [{ code: 'not-allowed-value', field: 'Landfall-Capacity' }])
  return known
}

function commandIdOf({ headers }: FastifyRequest): string {
  const id = headers['landfall-command']
  if (typeof id !== 'string' || !uuid.test(id)) {
    throw new Problem('invalid', [{ code: 'missing', field: 'Landfall-Command' }])
  }
  return id.toLowerCase()
}

function describe(operation: Operation) {
  const properties = operation.input.properties as Record<string, TSchema>
  const required = (operation.input.required as string[] | undefined) ?? []
  const inPath = [...operation.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]!)
  const part = (names: string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
  })
  const others = Object.keys(properties).filter((name) => !inPath.includes(name))
  const reads = operation.kind === 'query'
  const success = operation.givesFile === null ? { 200: operation.output } : {}
  return {
    operationId: operation.name,
    tags: [operation.name.split('.')[0]!],
    ...(inPath.length > 0 ? { params: part(inPath) } : {}),
    ...(others.length === 0
      ? {}
      : reads || operation.takesFile
        ? { querystring: part(others) }
        : { body: part(others) }),
    response: { ...success, '4xx': problemSchema, '5xx': problemSchema },
  }
}
