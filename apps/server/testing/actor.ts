import { createHmac, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type InputOf, type Operation, type OutputOf, requestParts } from '#platform/operations/operation.ts'
import type { Reason } from '#platform/problem.ts'

export type TestActor = {
  userId: string
  cookie: string
  ask<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>>
  do<Op extends Operation>(
    op: Op,
    input: InputOf<Op>,
    more?: { commandId?: string; file?: Uint8Array },
  ): Promise<OutputOf<Op>>
  /** The answer as it came, for what must not succeed. */
  send(
    op: Operation,
    input: Record<string, unknown>,
    more?: Sending,
  ): Promise<{ status: number; body: Answer; bytes: Buffer }>
}

/** `from` is the address of the network from which it is sent. */
type Sending = { commandId?: string; file?: Uint8Array; headers?: Record<string, string>; from?: string }

// biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects of an answer
type Answer = any

/** What came back instead of an answer. */
export class Refused extends Error {
  readonly status: number
  readonly kind: string
  readonly reasons: Reason[]
  readonly current: Answer
  constructor(status: number, body: Answer) {
    super(`${body?.kind}: ${JSON.stringify(body?.reasons)}`)
    this.status = status
    this.kind = body?.kind
    this.reasons = body?.reasons ?? []
    this.current = body?.current
  }
  get codes(): string[] {
    return this.reasons.map(({ code }) => code)
  }
}

/** The secret with which tests sign their cookies. */
export const secret = 'a secret that only tests know'

export const cookieOf = (token: string) =>
  `landfall.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`

export function actorOn(app: FastifyInstance, userId: string, cookie: string): TestActor {
  const send: TestActor['send'] = async (op, input, { commandId, file, headers = {}, from } = {}) => {
    const { url, rest } = requestParts(op, input)
    const reads = op.kind === 'query'
    const inQuery = reads || op.takesFile
    const answer = await app.inject({
      method: reads ? 'GET' : 'POST',
      ...(from ? { remoteAddress: from } : {}),
      url: inQuery ? `${url}${queryOf(rest)}` : url,
      headers: {
        cookie,
        'landfall-request': '1',
        'landfall-capacity': 'staff',
        ...(reads ? {} : { 'landfall-command': commandId ?? randomUUID() }),
        ...(op.takesFile ? { 'content-type': 'application/octet-stream' } : {}),
        ...headers,
      },
      ...(op.takesFile
        ? { payload: Buffer.from(file ?? new Uint8Array()) }
        : inQuery
          ? {}
          : { payload: rest }),
    })
    const isJson = String(answer.headers['content-type']).includes('json')
    return { status: answer.statusCode, body: isJson ? answer.json() : null, bytes: answer.rawPayload }
  }
  return { userId, cookie, ...callsThrough(send) }
}

/** What is asked and done through a way of sending: the output, or what came back instead as an error. */
function callsThrough(send: TestActor['send']): Pick<TestActor, 'send' | 'ask' | 'do'> {
  const succeed = async (op: Operation, input: Record<string, unknown>, more?: Sending): Promise<Answer> => {
    const { status, body, bytes } = await send(op, input, more)
    if (status >= 400) throw new Refused(status, body)
    return op.givesFile === null ? body : bytes
  }
  return { send, ask: succeed, do: succeed }
}

function queryOf(input: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) params.append(name, String(one))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

const onSide =
  (side: string) =>
  (actor: TestActor): TestActor => {
    const send: TestActor['send'] = (op, input, more = {}) =>
      actor.send(op, input, { ...more, headers: { 'landfall-capacity': side, ...more.headers } })
    return { ...actor, ...callsThrough(send) }
  }

/** The same user on the side of volunteers. */
export const asVolunteer = onSide('volunteer')
/** The same user on the side of partners. */
export const asPartner = onSide('partner')
