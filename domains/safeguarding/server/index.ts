import { dutyHandlers } from './duty.ts'
import { askAgain, tellHeld, tellOfReopened, tellOfWorry } from './tell-of-worry.ts'
import { worryHandlers } from './worries.ts'

export const safeguardingHandlers = [...dutyHandlers, ...worryHandlers]
export const safeguardingReactions = [tellOfWorry, tellOfReopened]
export const safeguardingSchedules = [askAgain, tellHeld]

export { type NewWorryRecord, raiseWorry } from './raise-worry.ts'
