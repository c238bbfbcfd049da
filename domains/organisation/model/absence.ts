import Type from 'typebox'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

/** While somebody is away their deputy reaches the people entrusted to them; `ends` is the first day back. */
export const NewAbsence = Type.Object({ userId: id, deputyId: id, begins: day, ends: day })
export type NewAbsence = Type.Static<typeof NewAbsence>

export const Absence = Type.Object({
  id,
  ...NewAbsence.properties,
  name: Type.String(),
  deputyName: Type.String(),
})
export type Absence = Type.Static<typeof Absence>
