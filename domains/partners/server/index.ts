import { agreementHandlers } from './directory/agreement-handlers.ts'
import { directoryHandlers } from './directory/directory-handlers.ts'
import { exportDirectory } from './hsds/export-directory.ts'
import { importDirectory } from './hsds/import-directory.ts'
import { groupMeetingsHandlers } from './meetings/index.ts'
import { prisonHandlers } from './prisons.ts'
import { referralsHandlers } from './referrals/index.ts'

export const partnersHandlers = [
  ...prisonHandlers,
  ...directoryHandlers,
  ...agreementHandlers,
  exportDirectory,
  importDirectory,
  ...referralsHandlers,
  ...groupMeetingsHandlers,
]

export { listPartners, requirePartner } from './directory/partner-store.ts'
export { searchPartners } from './directory/search-store.ts'
export { findPrisonNamed, listPrisons, requirePrison } from './prison-store.ts'
export {
  referralsReactions as partnersReactions,
  referralsSchedules as partnersSchedules,
} from './referrals/index.ts'
