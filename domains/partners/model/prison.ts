import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { WeekHours } from '#platform/texts/week-hours.ts'

/** How the desk takes the list of visitors. */
export const listWays = ['e-mail', 'paper', 'not-known'] as const

const line = OrNull(Type.String({ minLength: 1, maxLength: 200 }))
const text = OrNull(Type.String({ minLength: 1, maxLength: 4000 }))
const email = OrNull(Type.String({ format: 'email', maxLength: 200 }))

/** Somebody at the prison, in their work. */
export const PrisonContact = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  task: line,
  phone: line,
  email,
})
export type PrisonContact = Type.Static<typeof PrisonContact>

export const PrisonClosedDay = Type.Object({ day: Day, why: line })

/** What somebody who visits must know. */
const forVisitors = {
  /** As it stands on the records of people held there. */
  name: Type.String({ minLength: 1, maxLength: 200 }),
  nameInOtherScript: line,
  address: text,
  wayThere: text,
  visitingHours: WeekHours,
  visitingNotes: text,
  mayBeBrought: text,
  contacts: Type.Array(PrisonContact, { maxItems: 20 }),
  listBy: Type.Enum(listWays),
  /** How many days before a visit the prison wants to know. */
  noticeDays: OrNull(Type.Integer({ minimum: 0, maximum: 365 })),
  closedDays: Type.Array(PrisonClosedDay, { maxItems: 200 }),
}
const id = Type.String({ format: 'uuid' })
const ours = { listEmail: email, notes: text }

export const NewPrison = Type.Object({ ...forVisitors, ...ours })
export type NewPrison = Type.Static<typeof NewPrison>
export const PrisonChange = Type.Object({ id, version: Type.Integer(), ...NewPrison.properties })
export type PrisonChange = Type.Static<typeof PrisonChange>
/** Its entry in the directory goes with it. */
export const Prison = Type.Object({ ...PrisonChange.properties, partnerId: id })
export type Prison = Type.Static<typeof Prison>
export const VisitorsPrison = Type.Object({ id, ...forVisitors })
export type VisitorsPrison = Type.Static<typeof VisitorsPrison>
