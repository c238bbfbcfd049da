import { climb } from './climb.ts'
import { dutyHandlers } from './duty.ts'
import { reportHandlers } from './duty-reports.ts'
import { askAgain, tellHeld, tellOfReopened, tellOfWorry } from './tell-of-worry.ts'
import { worryHandlers } from './worries.ts'

export const safeguardingHandlers = [...dutyHandlers, ...worryHandlers, ...reportHandlers]
export const safeguardingReactions = [tellOfWorry, tellOfReopened]
export const safeguardingSchedules = [askAgain, tellHeld, climb]

export { type NewWorryRecord, raiseWorry } from './raise-worry.ts'
