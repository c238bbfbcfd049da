import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { kindsInOneRoom } from '../children/codes.ts'

const uuid = Type.String({ format: 'uuid' })
const line = Type.String({ minLength: 1, maxLength: 200 })
const words = Type.String({ minLength: 1, maxLength: 4000 })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const version = Type.Integer()

/** Contact of children with somebody in prison, and the shelter for people who flee violence: never on one list. */
export const stayGroups = ['contact', 'shelter'] as const
export type StayGroup = (typeof stayGroups)[number]
export const placeKinds = ['family-room', 'visit-flat', 'contact-centre', 'shelter'] as const
export const groupOf = (kind: (typeof placeKinds)[number]): StayGroup =>
  kind === 'shelter' ? 'shelter' : 'contact'

const placeFields = {
  prisonId: OrNull(uuid),
  name: line,
  kind: Type.Enum(placeKinds),
  /** Whoever uses the same door meets there. */
  door: line,
  nights: Type.Boolean(),
  equipment: OrNull(words),
}
export const NewPlace = Type.Object({ unitId: uuid, ...placeFields })
export const PlaceChange = Type.Object({ id: uuid, version, ...placeFields, retiredOn: OrNull(Day) })
export const StayPlace = Type.Object({
  id: uuid,
  version,
  unitId: uuid,
  ...placeFields,
  group: Type.Enum(stayGroups),
  retiredOn: OrNull(Day),
})
export type StayPlace = Type.Static<typeof StayPlace>

export const programmeParts = [
  'arrival',
  'play',
  'meal',
  'homework',
  'outdoors',
  'talk',
  'bedtime',
  'goodbye',
  'other',
] as const
export const ProgrammePart = Type.Object({ at: Time, what: Type.Enum(programmeParts), words: OrNull(line) })

const when = { arrivesOn: Day, arrivesAt: Time, leavesOn: Day, leavesAt: Time }
const who = {
  /** Who comes with the child, who takes it home, and who answers the phone all the while. */
  brings: line,
  collects: line,
  reachable: line,
  reachablePhone: Type.String({ minLength: 3, maxLength: 40 }),
}
const plan = {
  supervised: Type.Boolean(),
  supervisor: OrNull(line),
  programme: Type.Array(ProgrammePart, { maxItems: 20 }),
}
export const NewStay = Type.Object({
  placeId: uuid,
  childId: uuid,
  adultId: uuid,
  kind: Type.Enum(kindsInOneRoom),
  ...when,
  ...who,
  ...plan,
})
export type NewStay = Type.Static<typeof NewStay>
/** Somebody who is sheltered: a name or an alias, and nothing of why. */
export const NewShelterStay = Type.Object({ placeId: uuid, guestName: line, ...when })
export const StayChange = Type.Object({ id: uuid, version, ...who, ...plan })

export const stayCancellers = [
  'prison',
  'parent',
  'caregiver',
  'child',
  'centre',
  'child-welfare',
  'other',
] as const
export const StayCancelled = Type.Object({
  id: uuid,
  version,
  cancelledBy: Type.Enum(stayCancellers),
  cancelWords: OrNull(words),
})
export const stayWent = ['well', 'mixed', 'badly'] as const
export const StayReport = Type.Object({
  id: uuid,
  version,
  went: OrNull(Type.Enum(stayWent)),
  report: words,
  /** In the child's own words. */
  childSaid: OrNull(words),
})
export const incidentKinds = ['ended-early', 'upset', 'accident', 'rule-broken', 'worry', 'other'] as const
export const NewIncident = Type.Object({
  stayId: uuid,
  kind: Type.Enum(incidentKinds),
  happenedOn: Day,
  words,
  told: OrNull(line),
})

const nullable = {
  ...{ brings: OrNull(line), collects: OrNull(line), reachable: OrNull(line) },
  reachablePhone: OrNull(Type.String()),
}
export const StayRow = Type.Object({
  id: uuid,
  version,
  placeId: uuid,
  placeName: Type.String(),
  group: Type.Enum(stayGroups),
  childId: OrNull(uuid),
  childCalled: OrNull(Type.String()),
  adultId: OrNull(uuid),
  adultCalled: OrNull(Type.String()),
  guestName: OrNull(Type.String()),
  kind: OrNull(Type.Enum(kindsInOneRoom)),
  ...when,
  state: Type.Enum(['planned', 'held', 'cancelled']),
  /** It is over, and nobody has written how it went. */
  wantsReport: Type.Boolean(),
})
export type StayRow = Type.Static<typeof StayRow>
export const StayFile = Type.Object({
  ...StayRow.properties,
  ...nullable,
  ...plan,
  cancelledBy: OrNull(Type.Enum([...stayCancellers, 'stop-rule'])),
  cancelWords: OrNull(Type.String()),
  went: OrNull(Type.Enum(stayWent)),
  report: OrNull(Type.String()),
  childSaid: OrNull(Type.String()),
  reportedOn: OrNull(Day),
  reportedByName: OrNull(Type.String()),
  conditions: OrNull(Type.String()),
  stopRule: OrNull(Type.String()),
  assessmentId: OrNull(uuid),
  incidents: Type.Array(
    Type.Object({
      id: uuid,
      ...Type.Omit(NewIncident, ['stayId']).properties,
      recordedByName: OrNull(Type.String()),
    }),
  ),
  today: Day,
})
export type StayFile = Type.Static<typeof StayFile>
