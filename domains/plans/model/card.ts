import Type from 'typebox'
import { Day, Id, OrNull, Version } from './shapes.ts'

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const CardCall = Type.Object({ name: line(40), phone: line(30) })
export type CardCall = Type.Static<typeof CardCall>

export const CardAppointment = Type.Object({
  what: line(50),
  day: OrNull(Day),
  time: OrNull(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })),
  where: OrNull(Type.String({ maxLength: 60 })),
})
export type CardAppointment = Type.Static<typeof CardAppointment>

const content = {
  calls: Type.Array(CardCall, { maxItems: 3 }),
  appointments: Type.Array(CardAppointment, { maxItems: 3 }),
  /** None: the next three of the person's own. */
  stepIds: Type.Array(Id, { maxItems: 3, uniqueItems: true }),
}

/** A card of the size of a bank card, folded once. What was never written holds what the house proposes. */
export const PocketCard = Type.Object({ personId: Id, version: OrNull(Version), ...content })
export type PocketCard = Type.Static<typeof PocketCard>
export const CardChange = Type.Object({ personId: Id, version: OrNull(Version), ...content })
export type CardChange = Type.Static<typeof CardChange>
