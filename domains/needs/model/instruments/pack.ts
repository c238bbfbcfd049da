import Type from 'typebox'
import { instruments } from './definition.ts'

const Words = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
const Options = Type.Array(Type.Object({ value: Type.Integer(), text: Words }, closed()), {
  minItems: 1,
  maxItems: 20,
})

function closed() {
  return { additionalProperties: false }
}

/** A language as its code: `bg`, `uk`, `sr-Latn`. */
export const PackLanguage = Type.String({ pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?$' })

/** The texts of one instrument in one official language version, as a centre brings them. docs/instruments.md explains it. */
export const Pack = Type.Object(
  {
    format: Type.Literal('landfall-instrument-pack-1'),
    instrument: Type.Enum([...instruments]),
    version: Type.Integer({ minimum: 1 }),
    language: PackLanguage,
    title: Words,
    introduction: Type.String({ maxLength: 2000 }),
    /** The answers to every item that has none of its own. */
    options: Type.Optional(Options),
    /** In the order in which they are asked. */
    items: Type.Array(
      Type.Object(
        {
          key: Type.String({ minLength: 1, maxLength: 40 }),
          text: Words,
          options: Type.Optional(Options),
        },
        closed(),
      ),
      { minItems: 1, maxItems: 60 },
    ),
    source: Words,
    licence: Words,
  },
  closed(),
)
export type Pack = Type.Static<typeof Pack>
