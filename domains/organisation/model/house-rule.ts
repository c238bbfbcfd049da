import Type from 'typebox'

const day = Type.String({ format: 'date' })

/** What holds in the house: in one unit, or in all (`unitId` null), from a day, until a day that no longer counts. */
export const NewHouseRule = Type.Object({
  unitId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  text: Type.String({ minLength: 1, maxLength: 5000 }),
  source: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]),
  validFrom: day,
  validUntil: Type.Union([day, Type.Null()]),
})
export type NewHouseRule = Type.Static<typeof NewHouseRule>

export const HouseRule = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  ...NewHouseRule.properties,
})
export type HouseRule = Type.Static<typeof HouseRule>
