import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { HeldDay, LocalNames, PlannedDay } from '../day.ts'
import { Guest } from './guest.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

/** Guests of events and trips are invited; whoever comes to a group or a course signs up. */
export const gatheringKinds = ['family-event', 'trip', 'support-group', 'relatives-course'] as const
export const GatheringKind = Type.Enum(gatheringKinds)
export type GatheringKind = (typeof gatheringKinds)[number]

const Topic = OrNull(Type.String({ minLength: 1, maxLength: 200 }))
export const PlannedGatheringDay = Type.Object({ ...PlannedDay.properties, topic: Topic })
export type PlannedGatheringDay = Type.Static<typeof PlannedGatheringDay>

/** `heads`: who came without giving a name; null: nobody has counted. `came`: of those on the list. */
export const GatheringDay = Type.Object({
  ...HeldDay.properties,
  topic: Topic,
  heads: OrNull(Type.Integer({ minimum: 0, maximum: 500 })),
  came: Type.Integer(),
  marked: Type.Integer(),
})
export type GatheringDay = Type.Static<typeof GatheringDay>

const plan = {
  kind: GatheringKind,
  names: LocalNames,
  about: OrNull(Type.String({ minLength: 1, maxLength: 1000 })),
  place: Type.String({ minLength: 1, maxLength: 200 }),
  bring: OrNull(Type.String({ minLength: 1, maxLength: 300 })),
  leaders: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 12 }),
  seats: OrNull(Type.Integer({ minimum: 1, maximum: 500 })),
  guestsNamed: Type.Boolean(),
  replyUntil: OrNull(day),
}
const days = Type.Array(PlannedGatheringDay, { minItems: 1, maxItems: 60 })

export const NewGathering = Type.Object({ unitId: id, ...plan, days })
export type NewGathering = Type.Static<typeof NewGathering>
export const GatheringChange = Type.Object({ id, version: Type.Integer(), ...plan, days })
export type GatheringChange = Type.Static<typeof GatheringChange>

export const GatheringRow = Type.Object({
  id,
  version: Type.Integer(),
  unitId: id,
  unit: Type.String(),
  ...plan,
  organiser: OrNull(Type.String()),
  days: Type.Array(GatheringDay),
  state: Type.Enum(['planned', 'cancelled']),
  cancelledBecause: OrNull(Type.String()),
  guests: Type.Integer(),
  notInvited: Type.Integer(),
  coming: Type.Integer(),
})
export type GatheringRow = Type.Static<typeof GatheringRow>

/** Two on the list who are kept apart by now: named to those who may know, else the colleague to ask. */
export const Clash = Type.Object({
  one: OrNull(Type.String()),
  other: OrNull(Type.String()),
  ask: OrNull(Type.String()),
})
export type Clash = Type.Static<typeof Clash>

export const Gathering = Type.Object({
  ...GatheringRow.properties,
  list: Type.Array(Guest),
  clashes: Type.Array(Clash),
})
export type Gathering = Type.Static<typeof Gathering>
