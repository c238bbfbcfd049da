/** Codes of reasons; every domain adds its own from its English messages, so a code without a text does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: domains add to it
export interface ReasonRegister {}

export type ReasonCode = keyof ReasonRegister & string

/** The reason codes for which a message file has a text: its keys that begin with `reason.`. */
export type ReasonsIn<Messages> = {
  [Key in keyof Messages as Key extends `reason.${infer Code}` ? Code : never]: true
}

/** One reason why something was not done; `field` is the input field it belongs to, `values` fill its text. */
export type Reason = { code: ReasonCode; field?: string; values?: Record<string, string | number> }

export const problemStatus = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  refused: 422,
  'out-of-date': 409,
  'too-many': 429,
} as const

export type ProblemKind = keyof typeof problemStatus

/** What others are to hear of a refusal, though nothing was done: ids, never content. */
export type ToldOfRefusal = { event: string; payload: unknown }

/** What stopped a request, with every reason at once. `current` is the record as it is now, for `out-of-date`. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly reasons: Reason[]
  readonly current: unknown
  readonly tells: readonly ToldOfRefusal[]

  constructor(
    kind: ProblemKind,
    reasons: Reason[] = [],
    current?: unknown,
    tells: readonly ToldOfRefusal[] = [],
  ) {
    super(`${kind}: ${reasons.map((reason) => reason.code).join(', ')}`)
    this.name = 'Problem'
    this.kind = kind
    this.reasons = reasons
    this.current = current
    this.tells = tells
  }
}

const asReason = (reason: ReasonCode | Reason): Reason =>
  typeof reason === 'string' ? { code: reason } : reason

export function refuse(...reasons: (ReasonCode | Reason)[]): never {
  throw new Problem('refused', reasons.map(asReason))
}

export function refuseIfAny(reasons: (ReasonCode | Reason)[]): void {
  if (reasons.length > 0) refuse(...reasons)
}

export function notFound(): never {
  throw new Problem('not-found', [{ code: 'not-found' }])
}

export function invalid(...reasons: Reason[]): never {
  throw new Problem('invalid', reasons)
}

/** Refuses an edit that was based on an older version, and hands back the record as it is now. */
export function requireVersion(record: { version: number }, version: number): void {
  if (record.version !== version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], record)
}
