import './texts.ts'

export { partnersApi } from './partners-api.ts'
export { listWays, NewPrison, Prison, PrisonClosedDay, PrisonContact, VisitorsPrison } from './prison.ts'
export { isWithinVisitingHours, visitingHoursOn } from './visiting.ts'
