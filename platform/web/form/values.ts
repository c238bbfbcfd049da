import type { TSchema } from 'typebox'

type Values = Record<string, unknown>
type Schema = {
  type?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  maxLength?: number
  minLength?: number
  format?: string
  pattern?: string
  enum?: unknown[]
}

/** A text that must be there and may be empty: nothing is said by leaving it out. */
const mayBeEmpty = (part: Schema | undefined) =>
  part?.type === 'string' && !part.minLength && !part.format && !part.pattern && !part.enum

/** What a form may hold on the way to an input: everything may still be empty. */
export type Blankable<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: Blankable<T[Key]> | null | undefined }
    : T | ''

/** Paths to the fields of an input: `name`, `reach.phone`, `names.0.given`. */
export type FieldPath<T> = T extends object
  ? {
      [Key in keyof T & string]: NonNullable<T[Key]> extends readonly (infer Item)[]
        ? Key | `${Key}.${number}` | `${Key}.${number}.${FieldPath<Item>}`
        : NonNullable<T[Key]> extends object
          ? Key | `${Key}.${FieldPath<NonNullable<T[Key]>>}`
          : Key
    }[keyof T & string]
  : never

export type ValueAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? ValueAt<NonNullable<Step<T, Head>>, Rest>
  : NonNullable<Step<T, Path>>

type Step<T, Key extends string> = T extends readonly (infer Item)[]
  ? Item
  : Key extends keyof T
    ? T[Key]
    : never

export function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Values | null | undefined)?.[key], values)
}

export function withValueAt(values: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.')
  const changed = rest.length === 0 ? value : withValueAt((values as Values)?.[key], rest.join('.'), value)
  if (Array.isArray(values)) return values.with(Number(key), changed)
  return { ...(values as Values), [key]: changed }
}

const withoutNull = (schema: Schema | undefined): Schema | undefined =>
  schema?.anyOf ? schema.anyOf.find((branch) => branch.type !== 'null') : schema

const takesNull = (schema: Schema | undefined) =>
  schema?.anyOf?.some((branch) => branch.type === 'null') ?? false

/** What the shape of the input says about a field: whether it may be left empty, and how long it may be. */
export function factsAt(schema: TSchema, path: string): { required: boolean; maxLength: number | undefined } {
  let at: Schema | undefined = schema as Schema
  let required = true
  for (const key of path.split('.')) {
    const object: Schema | undefined = withoutNull(at)
    const part: Schema | undefined = /^\d+$/.test(key) ? object?.items : object?.properties?.[key]
    required = /^\d+$/.test(key) || (object?.required?.includes(key) === true && !takesNull(part))
    at = part
  }
  return { required, maxLength: withoutNull(at)?.maxLength }
}

/** The values as the operation takes them: an empty text is null where null is allowed and absent where absence is. */
export function asInput(values: unknown, schema: TSchema, trim = true): unknown {
  return clean(values, schema as Schema, trim)
}

function clean(value: unknown, schema: Schema | undefined, trim: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => clean(item, withoutNull(schema)?.items, trim))
  if (typeof value === 'string') {
    const text = trim ? value.trim() : value
    return text === '' && takesNull(schema) ? null : text
  }
  if (typeof value !== 'object' || value === null) return value
  const shape = withoutNull(schema)
  const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const cleaned = clean(part, shape?.properties?.[key], trim)
    const isRequired = shape?.properties ? shape.required?.includes(key) === true : true
    if (cleaned === '' && isRequired && mayBeEmpty(shape?.properties?.[key])) return [[key, '']]
    const isEmpty = cleaned === undefined || cleaned === '' || cleaned === null
    if (isEmpty && !isRequired) return takesNull(shape?.properties?.[key]) ? [[key, null]] : []
    // A needed field left empty is not sent at all, so that the answer is "needed" and not "wrong".
    if (isEmpty && !takesNull(shape?.properties?.[key])) return []
    return [[key, cleaned ?? null]]
  })
  return Object.fromEntries(entries)
}
