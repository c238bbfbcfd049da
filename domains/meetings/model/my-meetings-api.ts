import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { MyImpression } from './impression.ts'
import { CancelledBy } from './meeting.ts'
import { MyLog, MyMeeting, MyMeetings, MyPause, MyPlan, Received } from './my-meetings.ts'
import { Id, Moment, oneRecord } from './shapes.ts'

/** What a volunteer asks and does, on their own side. */
export const myMeetingsApi = {
  myMeetings: query('meetings.my-meetings', '/my/meetings', { input: Type.Object({}), output: MyMeetings }),
  planMyMeeting: command('meetings.plan-my-meeting', '/my/meetings', { input: MyPlan, output: MyMeeting }),
  cancelMyMeeting: command('meetings.cancel-my-meeting', '/my/meetings/:id/cancel', {
    input: Type.Object({ ...oneRecord.properties, cancelledBy: CancelledBy }),
    output: MyMeeting,
  }),
  logMyMeeting: command('meetings.log-my-meeting', '/my/logs', { input: MyLog, output: Received }),
  /** What a visit inside left behind, with the person's own words apart. It is not read again from here. */
  noteMyImpression: command('meetings.my-impression', '/my/matches/:matchId/impressions', {
    input: MyImpression,
    output: Received,
  }),
  /** "I am back", about the meeting for which a word is awaited. */
  myCheckIn: command('meetings.my-check-in', '/my/meetings/:meetingId/back', {
    input: Type.Object({ meetingId: Id, saidAt: Moment }),
    output: Received,
  }),
  pauseMyContact: command('meetings.pause-my-contact', '/my/pauses', {
    input: Type.Object({ matchId: Id, begins: Day, ends: OrNull(Day) }),
    output: MyPause,
  }),
  endMyPause: command('meetings.end-my-pause', '/my/pauses/:id/end', {
    input: Type.Object({ ...oneRecord.properties, ends: Day }),
    output: MyPause,
  }),
}
