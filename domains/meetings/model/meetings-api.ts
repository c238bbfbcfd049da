import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import {
  BoundaryTalk,
  boundaryOutcomes,
  ContactFile,
  LogCorrection,
  LogOfMeeting,
  MeetingFilter,
  MeetingsToday,
  MovedMeeting,
  NewLog,
  NewMeeting,
  PlanChoices,
  VisitList,
} from './agenda.ts'
import { calendarApi } from './calendar-api.ts'
import { MeetingLog } from './log.ts'
import { CancelledBy, CheckIn, Meeting } from './meeting.ts'
import { myMeetingsApi } from './my-meetings-api.ts'
import { permitsApi } from './permits-api.ts'
import { roundsApi } from './rounds-api.ts'
import { Id, oneRecord } from './shapes.ts'
import { silenceApi } from './silence-api.ts'
import { MeetingsWay } from './way.ts'

const dayAtPrison = { prisonId: Id, day: Day }
const inLanguage = { ...dayAtPrison, language: Language }

/** Every operation of the domain. */
export const meetingsApi = {
  list: query('meetings.list', '/meetings', { input: MeetingFilter, output: Type.Array(Meeting) }),
  today: query('meetings.today', '/meetings/today', { input: Type.Object({}), output: MeetingsToday }),
  unlogged: query('meetings.unlogged', '/meetings/unlogged', {
    input: Type.Object({}),
    output: Type.Array(Meeting),
  }),
  planChoices: query('meetings.plan-choices', '/meetings/choices', {
    input: Type.Object({}),
    output: PlanChoices,
  }),
  ofPerson: query('meetings.of-person', '/people/:personId/meetings', {
    input: Type.Object({ personId: Id }),
    output: ContactFile,
  }),
  way: query('meetings.way', '/people/:personId/meetings/way', {
    input: Type.Object({ personId: Id }),
    output: MeetingsWay,
  }),
  ofVolunteer: query('meetings.of-volunteer', '/volunteers/:volunteerId/meetings', {
    input: Type.Object({ volunteerId: Id }),
    output: ContactFile,
  }),
  ofMatch: query('meetings.of-match', '/matches/:matchId/meetings', {
    input: Type.Object({ matchId: Id }),
    output: ContactFile,
  }),
  plan: command('meetings.plan', '/meetings', { input: NewMeeting, output: Meeting }),
  move: command('meetings.move', '/meetings/:id/move', { input: MovedMeeting, output: Meeting }),
  cancel: command('meetings.cancel', '/meetings/:id/cancel', {
    input: Type.Object({ ...oneRecord.properties, cancelledBy: CancelledBy }),
    output: Meeting,
  }),
  showLog: query('meetings.show-log', '/meetings/:id/log', {
    input: Type.Object({ id: Id }),
    output: LogOfMeeting,
  }),
  log: command('meetings.log', '/meeting-logs', { input: NewLog, output: MeetingLog }),
  correctLog: command('meetings.correct-log', '/meeting-logs/:id', {
    input: LogCorrection,
    output: MeetingLog,
  }),

  checkIns: query('meetings.check-ins', '/check-ins', {
    input: Type.Object({}),
    output: Type.Array(CheckIn),
  }),
  acknowledgeCheckIn: command('meetings.acknowledge-check-in', '/check-ins/:id/acknowledge', {
    input: Type.Object({
      ...oneRecord.properties,
      outcome: Type.Enum(['is-well', 'help-sent', 'not-reached'] as const),
      words: OrNull(Type.String({ maxLength: 300 })),
    }),
    output: CheckIn,
  }),
  boundaryTalks: query('meetings.boundary-talks', '/boundary-talks', {
    input: Type.Object({ volunteerId: Type.Optional(Id) }),
    output: Type.Array(BoundaryTalk),
  }),
  closeBoundaryTalk: command('meetings.close-boundary-talk', '/boundary-talks/:id/close', {
    input: Type.Object({
      ...oneRecord.properties,
      talkedOn: Day,
      outcome: Type.Enum(boundaryOutcomes),
      words: OrNull(Type.String({ maxLength: 400 })),
    }),
    output: Type.Object({ id: Id }),
  }),

  visitList: query('meetings.visit-list', '/prisons/:prisonId/visits', {
    input: Type.Object(dayAtPrison),
    output: VisitList,
  }),
  printVisitList: query('meetings.print-visit-list', '/prisons/:prisonId/visits/print', {
    input: Type.Object(inLanguage),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  sendVisitList: command('meetings.send-visit-list', '/prisons/:prisonId/visits/send', {
    input: Type.Object(inLanguage),
    output: Type.Object({ id: Id }),
  }),

  ...permitsApi,
  ...silenceApi,
  ...roundsApi,
  ...calendarApi,
  ...myMeetingsApi,
}
