import './texts.ts'

export { Compartment, compartmentRights } from './compartments.ts'
export { journalApi } from './journal-api.ts'
export { Task } from './task.ts'
