import './contact-source.ts'
import './events.ts'
import './tables.ts'
import { agendaHandlers } from './agenda.ts'
import { boundaryHandlers } from './boundary-talks.ts'
import { calendarHandlers } from './calendar.ts'
import { checkInHandlers } from './check-ins.ts'
import { forgetMeetings } from './forget.ts'
import { impressionHandlers } from './impressions.ts'
import { logHandlers } from './log-meeting.ts'
import { myLogHandlers } from './my-log.ts'
import { myMeetingsHandlers } from './my-meetings.ts'
import { myPlanHandlers } from './my-plan.ts'
import { permitHandlers } from './permits.ts'
import { planHandlers } from './plan-meeting.ts'
import { remindSilent } from './remind-silent.ts'
import { roundHandlers } from './rounds.ts'
import { silenceHandlers } from './silences.ts'
import { tellOfLateVisit } from './tell-of-late-visit.ts'
import { visitListHandlers } from './visit-list.ts'
import { callForOverdue, callOff, watchCheckIns } from './watch-check-ins.ts'
import { showWay } from './way.ts'
import { askWhyItIsQuiet, sendSilenceDigests } from './write-about-silence.ts'

export const meetingsHandlers = [
  ...agendaHandlers,
  showWay,
  ...planHandlers,
  ...logHandlers,
  ...checkInHandlers,
  ...boundaryHandlers,
  ...visitListHandlers,
  ...permitHandlers,
  ...silenceHandlers,
  ...roundHandlers,
  ...impressionHandlers,
  ...calendarHandlers,
  ...myMeetingsHandlers,
  ...myPlanHandlers,
  ...myLogHandlers,
]

export const meetingsReactions = [askWhyItIsQuiet, callForOverdue, callOff, tellOfLateVisit]

export const meetingsSchedules = [watchCheckIns, remindSilent, sendSilenceDigests, forgetMeetings]

export { listSilences, type SilenceOfMatch } from './silence-store.ts'
