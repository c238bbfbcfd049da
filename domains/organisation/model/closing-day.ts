import Type from 'typebox'

const id = Type.String({ format: 'uuid' })
const unitId = Type.Union([id, Type.Null()])
const day = Type.String({ format: 'date' })

/** A day on which one unit, or the whole organisation (`unitId` null), is closed beside the public holidays. */
export const NewClosingDay = Type.Object({
  unitId,
  day,
  name: Type.String({ minLength: 1, maxLength: 120 }),
})
export type NewClosingDay = Type.Static<typeof NewClosingDay>

export const ClosingDay = Type.Object({ id, ...NewClosingDay.properties })
export type ClosingDay = Type.Static<typeof ClosingDay>

/** A day off as a calendar shows it: a public holiday of the country has no `id` and no unit. */
export const DayOff = Type.Object({
  day,
  name: Type.String(),
  id: Type.Union([id, Type.Null()]),
  unitId,
})
export type DayOff = Type.Static<typeof DayOff>
