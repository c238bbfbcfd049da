import { dutyHandlers } from './duty.ts'
import { askAgain, tellOfWorry } from './tell-of-worry.ts'
import { worryHandlers } from './worries.ts'

export const safeguardingHandlers = [...dutyHandlers, ...worryHandlers]
export const safeguardingReactions = [tellOfWorry]
export const safeguardingSchedules = [askAgain]

export { type NewWorryRecord, raiseWorry } from './raise-worry.ts'
