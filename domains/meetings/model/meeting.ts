import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Clock, Id, Moment, Named, Version } from './shapes.ts'

/** Where two people meet, or by what. What happens inside a prison, what outside, what needs no place. */
const places = {
  prison: 'inside',
  gate: 'anywhere',
  centre: 'outside',
  'public-place': 'outside',
  errand: 'outside',
  activity: 'outside',
  'their-home': 'outside',
  phone: 'anywhere',
  video: 'anywhere',
} as const
export const placeKinds = Object.keys(places) as (keyof typeof places)[]
export const PlaceKind = Type.Enum(placeKinds)
export type PlaceKind = keyof typeof places
export const sideOf = (kind: PlaceKind): 'inside' | 'outside' | 'anywhere' => places[kind]

export const cancellers = ['volunteer', 'participant', 'prison', 'logistics'] as const
export const CancelledBy = Type.Enum(cancellers)
export type CancelledBy = Type.Static<typeof CancelledBy>

export const MeetingState = Type.Enum(['planned', 'logged', 'cancelled'] as const)
export type MeetingState = Type.Static<typeof MeetingState>

const plan = {
  day: Day,
  starts: Clock,
  minutes: Type.Integer({ minimum: 5, maximum: 720 }),
  placeKind: PlaceKind,
  /** Which prison, for a visit inside. */
  prisonId: OrNull(Id),
  /** Where exactly, in a few words. */
  place: OrNull(Type.String({ maxLength: 120 })),
  /** "I will be back by": from then on somebody waits for a word; before `starts` it is the next day. */
  backBy: OrNull(Clock),
}
export const MeetingPlan = Type.Object(plan)
export type MeetingPlan = Type.Static<typeof MeetingPlan>

/** A planned meeting, or one that has been logged or called off; what was talked about is in its log. */
export const Meeting = Type.Object({
  id: Id,
  version: Version,
  matchId: Id,
  kind: Type.String(),
  person: Named,
  volunteer: Named,
  supervisorId: OrNull(Id),
  unitId: Id,
  ...plan,
  starts: OrNull(Clock),
  minutes: OrNull(Type.Integer()),
  placeKind: OrNull(PlaceKind),
  prison: OrNull(Type.String()),
  state: MeetingState,
  /** Null until it is logged. */
  made: OrNull(Type.Boolean()),
  cancelledBy: OrNull(CancelledBy),
  /** The day is over and nobody has said how it went. */
  unlogged: Type.Boolean(),
})
export type Meeting = Type.Static<typeof Meeting>

export const CheckInState = Type.Enum(['waiting', 'back', 'overdue', 'acknowledged'] as const)
export type CheckInState = Type.Static<typeof CheckInState>

/** A volunteer out alone from whom a word is awaited, as those on duty see it. */
export const CheckIn = Type.Object({
  id: Id,
  version: Version,
  meetingId: Id,
  volunteer: Type.Object({ ...Named.properties, phone: OrNull(Type.String()) }),
  person: Named,
  day: Day,
  starts: OrNull(Clock),
  placeKind: OrNull(PlaceKind),
  place: OrNull(Type.String()),
  prison: OrNull(Type.String()),
  backBy: Moment,
  state: CheckInState,
  backAt: OrNull(Moment),
  overdueAt: OrNull(Moment),
  acknowledgedBy: OrNull(Type.String()),
  acknowledgedAt: OrNull(Moment),
  outcome: OrNull(Type.String()),
})
export type CheckIn = Type.Static<typeof CheckIn>
