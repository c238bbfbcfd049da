import './texts.ts'

export { directoryApi } from './directory/directory-api.ts'
export { PartnerKind, PartnerName, partnerKinds } from './directory/partner.ts'
export { partnersApi } from './partners-api.ts'
export { listWays, NewPrison, Prison, PrisonClosedDay, PrisonContact, VisitorsPrison } from './prison.ts'
export { referralsApi } from './referrals/referrals-api.ts'
export { linkApi, windowApi } from './referrals/window-api.ts'
export { isWithinVisitingHours, visitingHoursOn } from './visiting.ts'
