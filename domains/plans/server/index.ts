import './tables.ts'
import { cardHandlers } from './card.ts'
import { beginPlanAtIntake } from './follow-intake.ts'
import { goalHandlers } from './goals.ts'
import { paperHandlers } from './print-plan.ts'
import { reviewListHandlers } from './review-lists.ts'
import { reviewTableHandlers } from './review-tables.ts'
import { reviewHandlers } from './reviews.ts'
import { planHandlers } from './show-plan.ts'
import { stepHandlers } from './steps.ts'

export const plansHandlers = [
  ...planHandlers,
  ...goalHandlers,
  ...stepHandlers,
  ...reviewHandlers,
  ...reviewListHandlers,
  ...reviewTableHandlers,
  ...cardHandlers,
  ...paperHandlers,
]

export const plansReactions = [beginPlanAtIntake]
