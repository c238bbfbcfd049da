import type { Capacity } from '#platform/access/permission.ts'
import { type InputOf, type Operation, type OutputOf, requestParts } from '#platform/operations/operation.ts'
import { CallProblem, problemOf } from './call-problem.ts'
import { newCommandId } from './command-id.ts'

export type CallOptions = {
  /** The id of this intention; the same id again means the same command again, not a second one. */
  commandId?: string
  file?: Blob
  signal?: AbortSignal
  /** Lets the request outlive the page. */
  keepalive?: boolean
}

let capacity: Capacity = 'staff'

/** Says from which side this app asks; the office is that of staff. */
export function askAs(side: Capacity): void {
  capacity = side
}

/** Sends an operation and hands back its output; throws a `CallProblem`. */
export async function call<Op extends Operation>(
  op: Op,
  input: InputOf<Op>,
  options: CallOptions = {},
): Promise<OutputOf<Op>> {
  const response = await send(op, input as Record<string, unknown>, options)
  if (response.status === 204) return null as OutputOf<Op>
  return (await response.json()) as OutputOf<Op>
}

/** The response of an operation that was carried out; anything else is thrown. */
export async function send(
  op: Operation,
  input: Record<string, unknown>,
  options: CallOptions,
): Promise<Response> {
  const { url, rest } = requestParts(op, input)
  const inQuery = op.kind === 'query' || op.takesFile
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json, */*;q=0.5',
    'Landfall-Request': '1',
    'Landfall-Capacity': capacity,
  }
  if (op.kind === 'command') headers['Landfall-Command'] = options.commandId ?? newCommandId()
  if (op.takesFile) headers['content-type'] = 'application/octet-stream'
  else if (op.kind === 'command') headers['content-type'] = 'application/json'
  const body = op.kind === 'query' ? null : op.takesFile ? (options.file ?? null) : JSON.stringify(rest)
  const response = await fetch(inQuery ? url + queryString(rest) : url, {
    method: op.kind === 'query' ? 'GET' : 'POST',
    headers,
    body,
    credentials: 'same-origin',
    keepalive: options.keepalive ?? false,
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallProblem('offline', [{ code: 'offline' }])
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

/** Lists repeat their name; what is empty is left out; anything deeper travels as JSON. */
function queryString(fields: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part === undefined || part === null) continue
      params.append(name, typeof part === 'object' ? JSON.stringify(part) : String(part))
    }
  }
  const text = params.toString()
  return text && `?${text}`
}
