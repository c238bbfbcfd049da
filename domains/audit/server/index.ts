import { exportEntries } from './export-entries.ts'
import { listRolesGiven } from './roles-given.ts'
import { whoSawWhomHandlers } from './who-saw-whom.ts'

export const auditHandlers = [...whoSawWhomHandlers, exportEntries, listRolesGiven]
