import type { Goal } from '../../../model/goal.ts'
import type { ReviewPause } from '../../../model/pause.ts'
import type { OpenNeed, Plan, PlanFile } from '../../../model/plan.ts'
import type { Step } from '../../../model/step.ts'

/** What is being done to the plan: the form that is open, and what it is about. */
export type Deed =
  | { name: 'goal'; need: (OpenNeed & { said: string }) | null }
  | { name: 'anew' | 'mend' | 'reword' | 'reach' | 'aside' | 'reopen' | 'former'; goal: Goal }
  | { name: 'step'; goal: Goal; step: null }
  | { name: 'change-step' | 'finish' | 'drop' | 'reopen-step'; step: Step }
  | { name: 'ticks' | 'review' | 'pause' | 'print' | 'card' }
  | { name: 'end-pause'; pause: ReviewPause }
  | { name: 'end'; plan: Plan }

export type PlanDialogProps = { file: PlanFile; onClose(): void }
