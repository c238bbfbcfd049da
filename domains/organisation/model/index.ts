import './texts.ts'

export { organisationApi } from './organisation-api.ts'
export { roles, type StaffRole } from './roles.ts'
export { Unit } from './unit.ts'
