import serialiserOf from 'fast-json-stringify'

type Shape = Record<string, unknown>

/** Writes answers by their shape. Each is put together when it is first needed: hundreds at the start would hold it up. */
export function serialiser({ schema }: { schema: unknown }): (answer: unknown) => string {
  let write: ((answer: unknown) => string) | undefined
  return (answer) => {
    write ??= serialiserOf(quickShape(schema) as object)
    return write(answer)
  }
}

/**
 * The same shape, quicker to write: "this or nothing" is a choice between two shapes, and it would try each of them
 * on every value. Said in one word it looks only whether something is there.
 */
function quickShape(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(quickShape)
  if (typeof shape !== 'object' || shape === null) return shape
  const quick: Shape = Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, quickShape(part)]))
  if (isChoiceOfWords(quick)) return { type: 'string' }
  const thing = thingOrNothing(quick.anyOf)
  return thing ? { ...thing, nullable: true } : quick
}

const isChoiceOfWords = (shape: Shape) =>
  Array.isArray(shape.enum) && shape.enum.every((word) => typeof word === 'string')

function thingOrNothing(choice: unknown): Shape | null {
  if (!Array.isArray(choice) || choice.length !== 2) return null
  const thing = choice.find(({ type }: Shape) => type !== 'null')
  return thing && choice.some(({ type }: Shape) => type === 'null') && typeof thing.type === 'string'
    ? thing
    : null
}
