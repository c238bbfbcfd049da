import './texts.ts'

export { Goal, GoalState, NewGoal } from './goal.ts'
export { paperApi } from './paper-api.ts'
export { PlanFile } from './plan.ts'
export { plansApi } from './plans-api.ts'
export { reviewsApi } from './reviews-api.ts'
export { OwnerKind, Step, StepState } from './step.ts'
export { dueOf } from './step-rules.ts'
