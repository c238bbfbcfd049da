import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { query } from '#platform/operations/operation.ts'
import { numberDimensions } from './numbers.ts'

const id = Type.String({ format: 'uuid' })
const Figure = Type.Union([Type.Integer(), Type.Literal('few'), Type.Literal('withheld')])
const Part = Type.Object({
  dimension: Type.Enum(numberDimensions),
  rows: OrNull(Type.Array(Type.Object({ value: Type.String(), n: Figure }))),
})
const Side = Type.Object({ n: Figure, parts: Type.Array(Part) })

/** Advice in numbers: of one unit and one year, so that nothing can be worked out from one period less another. */
export const AdviceNumbers = Type.Object({
  unitId: OrNull(id),
  units: Type.Array(Type.Object({ id, name: Type.String() })),
  year: Type.Integer(),
  thisYear: Type.Integer(),
  threshold: Type.Integer(),
  contacts: Side,
  /** Hours of anonymous contacts; null where too few to be shown. */
  hours: OrNull(Type.Integer()),
  cases: Side,
})
export type AdviceNumbers = Type.Static<typeof AdviceNumbers>

export const numbersApi = {
  numbers: query('advice.numbers', '/family/numbers', {
    input: Type.Object({
      unitId: Type.Optional(id),
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2200 })),
    }),
    output: AdviceNumbers,
  }),
}
