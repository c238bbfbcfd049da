import type { ProblemKind, Reason } from '#platform/problem.ts'

/** `offline`: the server was not reached, nothing is known to have happened. `error`: a fault of ours, with an id in the log. */
export type CallProblemKind = ProblemKind | 'error' | 'offline'

/** What a call came back with instead of an answer. */
export class CallProblem extends Error {
  readonly kind: CallProblemKind
  readonly reasons: Reason[]
  readonly current: unknown
  readonly id: string | null

  constructor(kind: CallProblemKind, reasons: Reason[], more: { current?: unknown; id?: string } = {}) {
    super(`${kind}: ${reasons.map((reason) => reason.code).join(', ')}`)
    this.name = 'CallProblem'
    this.kind = kind
    this.reasons = reasons
    this.current = more.current
    this.id = more.id ?? null
  }
}

/** Any thrown value as a problem that a page can show. */
export const asProblem = (error: unknown): CallProblem =>
  error instanceof CallProblem ? error : new CallProblem('error', [{ code: 'unexpected-error' }])

export async function problemOf(response: Response): Promise<CallProblem> {
  const body = await response.json().catch(() => null)
  const hasProblem = body !== null && typeof body.kind === 'string' && Array.isArray(body.reasons)
  if (hasProblem) return new CallProblem(body.kind, body.reasons, body)
  // A proxy between us may answer in its own words.
  return new CallProblem('error', [{ code: 'unexpected-error' }])
}
