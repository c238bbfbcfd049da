import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'

const name = Type.String({ minLength: 1, maxLength: 120 })
const place = Type.Union([Type.String({ maxLength: 120 }), Type.Null()])
const workingDays = Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 })

/** A place of the organisation with staff and participants of its own. `workingDays`: ISO weekdays, Monday is 1. */
export const Unit = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name,
  place,
  language: Language,
  workingDays,
  openedOn: Type.String({ format: 'date' }),
  closedOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  version: Type.Integer(),
})
export type Unit = Type.Static<typeof Unit>

/** `iCoordinate`: whoever opens the unit will also work there as its coordinator. */
export const NewUnit = Type.Object({
  name,
  place,
  language: Language,
  workingDays,
  iCoordinate: Type.Boolean(),
})
export type NewUnit = Type.Static<typeof NewUnit>

export const UnitChange = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  name,
  place,
  language: Language,
  workingDays,
})
export type UnitChange = Type.Static<typeof UnitChange>
