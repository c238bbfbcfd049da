import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { CancelledBy, PlaceKind } from './meeting.ts'
import { Clock, Id, Moment, Version } from './shapes.ts'

/** What was talked about, by tap. */
export const topics = [
  'company',
  'family',
  'housing',
  'work',
  'school',
  'money',
  'papers',
  'health',
  'substances',
  'leisure',
  'release',
  'plans',
] as const
export const Topic = Type.Enum(topics)
export type Topic = Type.Static<typeof Topic>

/** Where a helping relation can slip; the house decides which of them are asked about. */
export const boundaries = ['money', 'gifts', 'home-address', 'family', 'social-media', 'overnight'] as const
export const Boundary = Type.Enum(boundaries)
export type Boundary = Type.Static<typeof Boundary>

const minutes = Type.Integer({ minimum: 0, maximum: 1440 })

/** What is told about a meeting, whoever tells it. */
const told = {
  made: Type.Boolean(),
  cancelledBy: OrNull(CancelledBy),
  placeKind: OrNull(PlaceKind),
  minutes: OrNull(minutes),
  travelMinutes: OrNull(minutes),
  topics: Type.Array(Topic, { maxItems: topics.length }),
  /** Steps of the plan that were touched, by their ids. */
  steps: Type.Array(Id, { maxItems: 20 }),
  /** Empty: none of these, and said so. Null: nobody answered, which is not a no. */
  boundaries: OrNull(Type.Array(Boundary, { maxItems: boundaries.length })),
  /** Short by design: what was told in confidence stays between two people. */
  text: OrNull(Type.String({ maxLength: 400 })),
}
export const LogContent = Type.Object(told)
export type LogContent = Type.Static<typeof LogContent>

export const MeetingLog = Type.Object({
  id: Id,
  version: Version,
  meetingId: Id,
  day: Day,
  starts: OrNull(Clock),
  ...told,
  boundariesAsked: Type.Array(Boundary),
  worried: Type.Boolean(),
  loggedAs: Type.Enum(['volunteer', 'staff'] as const),
  /** When it was said, by the clock of the telephone; it may have arrived later. */
  saidAt: Moment,
  loggedAt: Moment,
})
export type MeetingLog = Type.Static<typeof MeetingLog>
