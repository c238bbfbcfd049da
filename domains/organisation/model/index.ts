import './texts.ts'

export { type HouseValue, type HouseValueKey, houseValueMeanings, houseValueOn } from './house-value.ts'
export { organisationApi } from './organisation-api.ts'
export { isStaffRole, roles, type StaffRole, staffRoles } from './roles.ts'
export { Unit } from './unit.ts'
