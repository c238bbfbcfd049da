import './events.ts'
import './tables.ts'
import { inviteToSignIn } from './account.ts'
import { careHandlers, careSchedules } from './care/index.ts'
import { detailsHandlers } from './details.ts'
import { evidenceHandlers } from './evidence.ts'
import { showFunnel } from './funnel.ts'
import { interestHandlers } from './interests.ts'
import { kindHandlers } from './kinds.ts'
import { listVolunteers } from './list.ts'
import { fieldHandlers } from './my-self.ts'
import { offerHandlers } from './offers.ts'
import { ownWordHandlers } from './own-word.ts'
import { policyHandlers } from './policy.ts'
import { roleHandlers } from './roles.ts'
import { forgetting } from './schedules.ts'
import { searchVolunteers } from './search.ts'
import { setVolunteerProfile } from './set-profile.ts'
import { showVolunteer } from './show.ts'
import { supervisorHandlers } from './supervisors.ts'
import { openHandlers } from './take-offer.ts'
import { talkHandlers } from './talks.ts'

export const volunteersHandlers = [
  ...openHandlers,
  ...offerHandlers,
  listVolunteers,
  showFunnel,
  searchVolunteers,
  ...supervisorHandlers,
  showVolunteer,
  ...detailsHandlers,
  ...roleHandlers,
  ...talkHandlers,
  ...evidenceHandlers,
  setVolunteerProfile,
  inviteToSignIn,
  ...ownWordHandlers,
  ...policyHandlers,
  ...kindHandlers,
  ...interestHandlers,
  ...fieldHandlers,
  ...careHandlers,
]

export const volunteersSchedules = [...forgetting, ...careSchedules]

export {
  addExpense,
  type ContactSource,
  callForTalk,
  recordHours,
  recordStrain,
  reportContacts,
} from './care/index.ts'
export { listKinds, requireKind } from './kind-store.ts'
export { listMatchable, type Matchable } from './matchable.ts'
export { ageOfTicket, giveTicket } from './offer-ticket.ts'
export { type ModulesDone, recordModulesDone, takeBackModules } from './record-modules-done.ts'
export { requireInterests } from './set-profile.ts'
export { supervisionOf, supervisorToday } from './supervision.ts'
export { requireMyself, requireVolunteer, type VolunteerRecord, volunteerOf } from './volunteer-store.ts'
