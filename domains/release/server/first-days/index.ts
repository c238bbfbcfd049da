import { firstDaysHandlers } from './first-days.ts'
import { healthHandlers } from './health.ts'
import { phoneTreeHandlers } from './phone-trees.ts'

export const allFirstDaysHandlers = [...firstDaysHandlers, ...healthHandlers, ...phoneTreeHandlers]
export { tellOfOverdue, watchFirstDays } from './watch-overdue.ts'
