import type { Static, TObject, TSchema } from 'typebox'

/** The contract of one thing that can be asked or done: the same value serves server, browser, form and query key. */
export type Operation<Input extends TObject = TObject, Output extends TSchema = TSchema> = {
  kind: 'query' | 'command'
  /** `domain.verb`: the operationId, the audit entry and the query key. */
  name: `${string}.${string}`
  /** Below `/api`; `:name` stands for the input field of that name. */
  path: `/${string}`
  input: Input
  output: Output
  /** The body of the request is a file (bytes); the input travels in path and query. */
  takesFile: boolean
  /** The answer is a file of this media type, not JSON. */
  givesFile: string | null
}

export type InputOf<Op extends Operation> = Static<Op['input']>
export type OutputOf<Op extends Operation> = Static<Op['output']>

type Contract<Input extends TObject, Output extends TSchema> = {
  input: Input
  output: Output
  takesFile?: boolean
  givesFile?: string
}

const operation =
  (kind: Operation['kind']) =>
  <Input extends TObject, Output extends TSchema>(
    name: Operation['name'],
    path: Operation['path'],
    { input, output, takesFile = false, givesFile }: Contract<Input, Output>,
  ): Operation<Input, Output> => ({
    kind,
    name,
    path,
    input,
    output,
    takesFile,
    givesFile: givesFile ?? null,
  })

/** Something asked: GET, changes nothing, may be repeated freely. */
export const query = operation('query')

/** Something done: POST, carries a command id made by the client, happens once however often it is sent. */
export const command = operation('command')

export type RequestParts = { url: string; rest: Record<string, unknown> }

/** Fills the path's `:fields` from the input and hands back what is left for the query string or the body. */
export function requestParts(op: Operation, input: Record<string, unknown>): RequestParts {
  const rest = { ...input }
  const url = op.path.replace(/:([A-Za-z]+)/g, (_, field: string) => {
    delete rest[field]
    return encodeURIComponent(String(input[field]))
  })
  return { url: `/api${url}`, rest }
}
