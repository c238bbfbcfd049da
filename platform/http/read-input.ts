import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'
import type { Operation } from '#platform/operations/operation.ts'
import { Problem, type Reason } from '#platform/problem.ts'

type Fault = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** A schema in which no object takes a field that it does not name, at any depth. */
export function strict<Schema extends TSchema>(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(strict) as unknown as Schema
  if (typeof schema !== 'object' || schema === null) return schema
  const closed: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema as object).map(([key, part]) => [key, strict(part as TSchema)]),
  )
  const openObject = 'properties' in closed && closed.type === 'object' && !('additionalProperties' in closed)
  return (openObject ? { ...closed, additionalProperties: false } : closed) as unknown as Schema
}

const validators = new WeakMap<Operation, Validator>()

function validatorOf(operation: Operation): Validator {
  const known = validators.get(operation)
  if (known) return known
  const made = Compile(strict(operation.input)) as unknown as Validator
  validators.set(operation, made)
  return made
}

/** Checks the whole input at once and names every field that is wrong. Texts from path and query become numbers where the shape says so. */
export function readInput(
  operation: Operation,
  texts: Record<string, unknown>,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const input = { ...body }
  // Only what came as text is converted: a number in JSON that should be a text is a fault, not a wish.
  for (const [name, text] of Object.entries(texts))
    input[name] = convert(operation.input.properties[name], text)
  const validator = validatorOf(operation)
  if (validator.Check(input)) {
    const field = fieldThatCannotBeKept(input)
    if (field === null) return input
    throw new Problem('invalid', [{ code: 'wrong-format', field }])
  }
  throw new Problem('invalid', reasonsIn(validator.Errors(input) as unknown as Fault[]))
}

type Textual = { type?: unknown; enum?: unknown }

const convert = (schema: (TSchema & Textual) | undefined, text: unknown): unknown =>
  schema === undefined || schema.type === 'string' || 'enum' in schema ? text : Value.Convert(schema, text)

/** PostgreSQL keeps neither the character 0 nor half a character; such text would only fail further in. */
const isKeepable = (text: string) => !text.includes('\0') && text.isWellFormed()

function fieldThatCannotBeKept(value: unknown, field = ''): string | null {
  if (typeof value === 'string') return isKeepable(value) ? null : field
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const below = field ? `${field}.${name}` : name
    const found = isKeepable(name) ? fieldThatCannotBeKept(part, below) : field
    if (found !== null) return found
  }
  return null
}

const fieldOf = (path: string) => path.slice(1).replaceAll('/', '.')

function reasonsIn(faults: Fault[]): Reason[] {
  const reasons = faults.flatMap(reasonsOf)
  // Of a choice between words only the verdict is told. Where the choice is 'this or nothing', what is wrong with this is told.
  const unions = faults
    .filter((fault) => fault.keyword === 'anyOf')
    .map((fault) => fieldOf(fault.instancePath))
    .filter((field) => !reasons.some((reason) => isTelling(reason) && isWithin(reason, field)))
  const told = new Map<string, Reason>()
  for (const reason of reasons) {
    const verdictOnly = unions.some((field) => isWithin(reason, field))
    if (verdictOnly && reason.code !== 'not-allowed-value') continue
    const better = told.get(reason.field ?? '')
    if (better && !isTelling(better) && isTelling(reason)) told.delete(reason.field ?? '')
    if (!told.has(reason.field ?? '')) told.set(reason.field ?? '', reason)
  }
  return [...told.values()]
}

/** Says more than that no branch of a choice fitted. */
const isTelling = ({ code }: Reason) => code !== 'not-allowed-value' && code !== 'wrong-format'

const isWithin = ({ field }: Reason, union: string) => field === union || field?.startsWith(`${union}.`)

function reasonsOf({ keyword, instancePath, params }: Fault): Reason[] {
  const field = fieldOf(instancePath)
  const below = (name: string) => (field ? `${field}.${name}` : name)
  switch (keyword) {
    case 'required':
      return (params.requiredProperties as string[]).map((name) => ({ code: 'missing', field: below(name) }))
    case 'additionalProperties':
      return (params.additionalProperties as string[]).map((name) => ({
        code: 'unknown-field',
        field: below(name),
      }))
    case 'boolean':
      return []
    case 'minLength':
      return [
        params.limit === 1 ? { code: 'missing', field } : { code: 'too-short', field, values: limit(params) },
      ]
    case 'maxLength':
      return [{ code: 'too-long', field, values: limit(params) }]
    case 'minItems':
      return [{ code: 'missing', field }]
    case 'maxItems':
      return [{ code: 'too-many-items', field, values: limit(params) }]
    case 'format':
      return [{ code: formatCodes[String(params.format)] ?? 'wrong-format', field }]
    case 'pattern':
      return [{ code: 'wrong-format', field }]
    case 'enum':
    case 'const':
    case 'anyOf':
      return [{ code: 'not-allowed-value', field }]
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [{ code: 'out-of-range', field, values: limit(params) }]
    case 'type':
      return [
        {
          code: params.type === 'number' || params.type === 'integer' ? 'not-a-number' : 'wrong-format',
          field,
        },
      ]
    default:
      return [{ code: 'wrong-format', field }]
  }
}

const limit = (params: Record<string, unknown>) => ({ limit: Number(params.limit) })

const formatCodes = { date: 'not-a-day', email: 'not-an-email' } as Record<
  string,
  'not-a-day' | 'not-an-email'
>
