import './texts.ts'

export { changes, explanations, lifePlans, type MyImpression, motives, wordsAbout } from './impression.ts'
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
export { visitorPlansAhead } from './planning.ts'
export { needs } from './round.ts'
export { silenceOf } from './silence.ts'
