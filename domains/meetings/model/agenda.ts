import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { WorryKind } from '#domains/safeguarding/model/index.ts'
import { Boundary, LogContent, MeetingLog } from './log.ts'
import { CheckIn, Meeting, MeetingPlan } from './meeting.ts'
import { Clock, Id, Moment, Named, Version } from './shapes.ts'
import { Pause, SilenceLevel } from './silence.ts'

export const MeetingFilter = Type.Object({
  from: Day,
  until: Day,
  unitId: Type.Optional(Id),
  prisonId: Type.Optional(Id),
  volunteerId: Type.Optional(Id),
  /** Only of volunteers over whom this colleague watches today. */
  supervisorId: Type.Optional(Id),
})
export type MeetingFilter = Type.Static<typeof MeetingFilter>

/** What can be planned for: matches that run, with the prison that each contact belongs to. */
export const PlanChoices = Type.Object({
  matches: Type.Array(
    Type.Object({
      matchId: Id,
      kind: Type.String(),
      person: Named,
      volunteer: Named,
      inside: Type.Boolean(),
      prisonId: OrNull(Id),
    }),
  ),
  prisons: Type.Array(Named),
})
export type PlanChoices = Type.Static<typeof PlanChoices>

export const NewMeeting = Type.Object({ matchId: Id, ...MeetingPlan.properties })
export type NewMeeting = Type.Static<typeof NewMeeting>
export const MovedMeeting = Type.Object({ id: Id, version: Version, ...MeetingPlan.properties })
export type MovedMeeting = Type.Static<typeof MovedMeeting>

/** A meeting told by a colleague on a volunteer's behalf; planned before, or not. */
export const NewLog = Type.Object({
  meetingId: OrNull(Id),
  matchId: Id,
  day: Day,
  starts: OrNull(Clock),
  ...LogContent.properties,
  worry: OrNull(Type.Object({ kind: WorryKind, words: OrNull(Type.String({ maxLength: 300 })) })),
})
export type NewLog = Type.Static<typeof NewLog>
export const LogCorrection = Type.Object({
  id: Id,
  version: Version,
  day: Day,
  starts: OrNull(Clock),
  ...LogContent.properties,
})
export type LogCorrection = Type.Static<typeof LogCorrection>

/** What the page of a match, a person or a volunteer says of their meetings. */
export const ContactOfMatch = Type.Object({
  matchId: Id,
  kind: Type.String(),
  state: Type.String(),
  person: Named,
  volunteer: OrNull(Named),
  lastContact: OrNull(Day),
  lastLog: OrNull(Day),
  contactDays: OrNull(Type.Integer()),
  level: SilenceLevel,
  made: Type.Integer(),
  notMade: Type.Integer(),
  pauses: Type.Array(Pause),
})
export type ContactOfMatch = Type.Static<typeof ContactOfMatch>

export const ContactFile = Type.Object({
  today: Day,
  matches: Type.Array(ContactOfMatch),
  /** Planned ones first, then the latest. */
  meetings: Type.Array(Meeting),
})
export type ContactFile = Type.Static<typeof ContactFile>

export const boundaryOutcomes = ['understood', 'agreed-how', 'allowed', 'looked-at-further'] as const

/** Something to talk over calmly with a volunteer. */
export const BoundaryTalk = Type.Object({
  id: Id,
  version: Version,
  volunteer: Named,
  person: Named,
  meetingId: OrNull(Id),
  day: Day,
  kinds: Type.Array(Boundary),
  openedAt: Moment,
  supervisorId: OrNull(Id),
  supervisor: OrNull(Type.String()),
})
export type BoundaryTalk = Type.Static<typeof BoundaryTalk>

/** What meetings want of the reader today. */
export const MeetingsToday = Type.Object({
  today: Day,
  now: Moment,
  overdue: Type.Array(CheckIn),
  planned: Type.Array(Meeting),
  /** Planned by a volunteer for a day on which the other one is out, which they were not told. */
  afterRelease: Type.Array(Meeting),
  unlogged: Type.Integer(),
  /** Permits that end soon or wait. */
  expiring: Type.Integer(),
  waiting: Type.Integer(),
})
export type MeetingsToday = Type.Static<typeof MeetingsToday>

export const LogOfMeeting = Type.Object({
  meeting: Meeting,
  log: OrNull(MeetingLog),
  /** What the steps of the plan say that the two touched. */
  touched: Type.Array(Type.String()),
})
export type LogOfMeeting = Type.Static<typeof LogOfMeeting>

/** One line of the list for the desk of a prison. */
export const Visit = Type.Object({
  meetingId: Id,
  starts: OrNull(Clock),
  ends: OrNull(Type.String()),
  volunteer: Named,
  permitNumber: OrNull(Type.String()),
  /** The permit holds on that day. */
  permitted: Type.Boolean(),
  person: Named,
})
export type Visit = Type.Static<typeof Visit>

export const VisitList = Type.Object({
  prisonId: Id,
  prison: Type.String(),
  day: Day,
  listBy: Type.String(),
  listEmail: OrNull(Type.String()),
  visits: Type.Array(Visit),
  sent: Type.Array(
    Type.Object({ at: Moment, to: Type.String(), by: OrNull(Type.String()), visits: Type.Integer() }),
  ),
})
export type VisitList = Type.Static<typeof VisitList>
