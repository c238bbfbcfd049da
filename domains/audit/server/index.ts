import { exportEntries } from './export-entries.ts'
import { printWhoSees } from './print-who-sees.ts'
import { listRolesGiven } from './roles-given.ts'
import { whoSawWhomHandlers } from './who-saw-whom.ts'
import { showWhoSees } from './who-sees.ts'

export const auditHandlers = [...whoSawWhomHandlers, exportEntries, listRolesGiven, showWhoSees, printWhoSees]
