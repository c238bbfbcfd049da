import { randomUUID } from 'node:crypto'

type Schema = {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minLength?: number
  minimum?: number
  pattern?: string
}

/** The smallest value that a shape lets through, so that what is tested is the right to ask and not the shape of the question. */
export function invented(schema: Schema): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf)
    return schema.anyOf.some(({ type }) => type === 'null') ? null : invented(schema.anyOf[0]!)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, part]) => [name, invented(part)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => invented(schema.items!))
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return inventedText(schema)
  }
}

/** Texts that keep to a pattern: a country, a code, a time, a number, a calendar's name, a period. */
const patterned = [
  ...['BG', 'en', 'xx-x', '09:00', '1', `${'x'.repeat(43)}.ics`, `2026-11-22_${'0'.repeat(36)}`, 'recent'],
]

function inventedText({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return randomUUID()
  if (format === 'date') return '2026-11-22'
  if (format === 'date-time') return '2026-11-22T10:00:00Z'
  if (format === 'email') return `${randomUUID()}@example.org`
  if (pattern !== undefined) return patterned.find((text) => new RegExp(pattern).test(text)) ?? 'x'
  return 'x'.repeat(Math.max(1, minLength))
}
