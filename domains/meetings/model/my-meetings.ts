import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { WorryKind } from '#domains/safeguarding/model/index.ts'
import { StrainAnswer } from '#domains/volunteers/model/index.ts'
import { Boundary, LogContent, Topic } from './log.ts'
import { CancelledBy, CheckInState, MeetingPlan, MeetingState, PlaceKind } from './meeting.ts'
import { PermitStanding } from './permit.ts'
import { Clock, Id, Moment, Version } from './shapes.ts'

/** A meeting as its volunteer sees it; whom it is with, the match says. */
export const MyMeeting = Type.Object({
  id: Id,
  version: Version,
  matchId: Id,
  day: Day,
  starts: OrNull(Clock),
  minutes: OrNull(Type.Integer()),
  placeKind: OrNull(PlaceKind),
  prisonId: OrNull(Id),
  prison: OrNull(Type.String()),
  place: OrNull(Type.String()),
  state: MeetingState,
  made: OrNull(Type.Boolean()),
  cancelledBy: OrNull(CancelledBy),
  /** "I will be back by", as a moment; a word is awaited while `waiting` or `overdue`. */
  checkIn: OrNull(Type.Object({ backBy: Moment, state: CheckInState })),
})
export type MyMeeting = Type.Static<typeof MyMeeting>

/** The volunteer's own planned absence in a match. */
export const MyPause = Type.Object({ id: Id, version: Version, matchId: Id, begins: Day, ends: OrNull(Day) })
export type MyPause = Type.Static<typeof MyPause>

/** A contact of the volunteer's, with what the next plan or log begins with. */
export const MyContact = Type.Object({
  matchId: Id,
  name: Type.String(),
  kindId: Id,
  kind: Type.String(),
  state: Type.String(),
  endsWithCustody: Type.Boolean(),
  lastContact: OrNull(Day),
  /** What the last log said, so that the next one needs fewer taps. */
  usual: Type.Object({
    placeKind: OrNull(PlaceKind),
    minutes: OrNull(Type.Integer()),
    travelMinutes: OrNull(Type.Integer()),
    topics: Type.Array(Topic),
  }),
})
export type MyContact = Type.Static<typeof MyContact>

/** Everything the phone keeps to plan and to log without a line. */
export const MyMeetings = Type.Object({
  today: Day,
  contacts: Type.Array(MyContact),
  /** From today on, the nearest first. */
  planned: Type.Array(MyMeeting),
  /** Planned, over, and not told yet. */
  unlogged: Type.Array(MyMeeting),
  /** Told lately, the latest first. */
  recent: Type.Array(MyMeeting),
  /** Which boundaries the house asks about. */
  boundaries: Type.Array(Boundary),
  permits: Type.Array(
    Type.Object({
      prisonId: Id,
      prison: Type.String(),
      standing: PermitStanding,
      grantedUntil: OrNull(Day),
      number: OrNull(Type.String()),
    }),
  ),
  pauses: Type.Array(MyPause),
})
export type MyMeetings = Type.Static<typeof MyMeetings>

export const MyPlan = Type.Object({ matchId: Id, ...MeetingPlan.properties })
export type MyPlan = Type.Static<typeof MyPlan>

/**
 * How a meeting went, told by its volunteer. It may be written without a line and sent days later, and is one log however often it
 * is sent: `meetingId` is the planned meeting's, or for one that nobody planned an id made on the phone.
 */
export const MyLog = Type.Object({
  meetingId: Id,
  matchId: Id,
  day: Day,
  starts: OrNull(Clock),
  ...LogContent.properties,
  worry: OrNull(Type.Object({ kind: WorryKind, words: OrNull(Type.String({ maxLength: 300 })) })),
  /** "How was it for you?" */
  strain: OrNull(StrainAnswer),
  /** By the clock of the phone. */
  saidAt: Moment,
})
export type MyLog = Type.Static<typeof MyLog>

/** That it has arrived; nothing else comes back. */
export const Received = Type.Object({ id: Id })
export type Received = Type.Static<typeof Received>
