import './events.ts'
import { absenceHandlers } from './absences.ts'
import { begin } from './begin.ts'
import { closingDayHandlers } from './closing-days.ts'
import { houseRuleHandlers } from './house-rules.ts'
import { houseValueHandlers } from './house-values.ts'
import { invitationHandlers } from './invite.ts'
import { joiningHandlers } from './join.ts'
import { organisationItself } from './organisation.ts'
import { ownAccountHandlers } from './own-account.ts'
import { roleRequestHandlers } from './role-requests.ts'
import { staffHandlers } from './staff.ts'
import { tellOfRoleAsked, tellOfRoleGiven, tellOfRoleOffered } from './tell-of-roles.ts'
import { unitHandlers } from './units.ts'

export const organisationHandlers = [
  begin,
  ...organisationItself,
  ...unitHandlers,
  ...staffHandlers,
  ...roleRequestHandlers,
  ...ownAccountHandlers,
  ...invitationHandlers,
  ...joiningHandlers,
  ...absenceHandlers,
  ...houseRuleHandlers,
  ...houseValueHandlers,
  ...closingDayHandlers,
]

export const organisationReactions = [tellOfRoleGiven, tellOfRoleAsked, tellOfRoleOffered]

export { hashOfCode } from './begin.ts'
export { daysOff } from './days-off.ts'
export { houseValues } from './house-values.ts'
export { insertInvitation, withdrawWaiting } from './invitation-store.ts'
export { hashOfToken } from './join.ts'
export { isChosen } from './organisation-store.ts'
export { unitsOf } from './role-store.ts'
export { requireColleague } from './staff-store.ts'
export { obstacleToUnit, requireUnit } from './unit-store.ts'
export { zones } from './zones.ts'
