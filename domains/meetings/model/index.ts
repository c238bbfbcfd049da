import './texts.ts'

export { Boundary, boundaries, LogContent, Topic, topics } from './log.ts'
export {
  CancelledBy,
  CheckInState,
  cancellers,
  MeetingPlan,
  PlaceKind,
  placeKinds,
  sideOf,
} from './meeting.ts'
export { meetingsApi } from './meetings-api.ts'
export { MyContact, MyLog, MyMeeting, MyMeetings, MyPause, MyPlan, Received } from './my-meetings.ts'
export { silenceOf } from './silence.ts'
