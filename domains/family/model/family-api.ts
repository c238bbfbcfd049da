/** What can be asked and done for families, each part with its own contract. */
export { adviceApi } from './advice/advice-api.ts'
export { assessmentsApi } from './children/assessments-api.ts'
export { childrenApi } from './children/children-api.ts'
export { membersApi, RelativeOfPerson } from './members/members-api.ts'
export { staysApi } from './stays/stays-api.ts'
