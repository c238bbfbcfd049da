import { Dialog, useTexts } from '#platform/web/index.ts'
import { CardForm } from './card-form.tsx'
import type { Deed, PlanDialogProps } from './deed.ts'
import { FormerWords } from './former-words.tsx'
import { GoalForm } from './goal-form.tsx'
import { AsideForm, MendForm, ReachForm, ReopenGoal, RewordForm, SayAnewForm } from './goal-forms.tsx'
import { PrintForm } from './print-form.tsx'
import { EndPauseForm, EndPlanForm, PauseForm, ReviewForm } from './review-forms.tsx'
import { DropForm, FinishForm, ReopenStep } from './step-end-forms.tsx'
import { StepForm } from './step-form.tsx'
import { TicksForm } from './ticks-form.tsx'

export function PlanDialogs({ deed, ...props }: PlanDialogProps & { deed: Deed }) {
  const { t } = useTexts()
  return (
    <Dialog open onClose={props.onClose} title={t(`plans.do.${deed.name}`)}>
      <Chosen deed={deed} {...props} />
    </Dialog>
  )
}

function Chosen({ deed, ...props }: PlanDialogProps & { deed: Deed }) {
  switch (deed.name) {
    case 'goal':
      return <GoalForm need={deed.need} {...props} />
    case 'anew':
      return <SayAnewForm goal={deed.goal} {...props} />
    case 'mend':
      return <MendForm goal={deed.goal} {...props} />
    case 'reword':
      return <RewordForm goal={deed.goal} {...props} />
    case 'reach':
      return <ReachForm goal={deed.goal} {...props} />
    case 'aside':
      return <AsideForm goal={deed.goal} {...props} />
    case 'reopen':
      return <ReopenGoal goal={deed.goal} {...props} />
    case 'former':
      return <FormerWords goal={deed.goal} />
    case 'step':
      return <StepForm goalId={deed.goal.id} step={null} {...props} />
    case 'change-step':
      return <StepForm goalId={deed.step.goalId} step={deed.step} {...props} />
    case 'finish':
      return <FinishForm step={deed.step} {...props} />
    case 'drop':
      return <DropForm step={deed.step} {...props} />
    case 'reopen-step':
      return <ReopenStep step={deed.step} {...props} />
    case 'ticks':
      return <TicksForm {...props} />
    case 'review':
      return <ReviewForm {...props} />
    case 'pause':
      return <PauseForm {...props} />
    case 'end-pause':
      return <EndPauseForm pause={deed.pause} {...props} />
    case 'end':
      return <EndPlanForm plan={deed.plan} {...props} />
    case 'print':
      return <PrintForm {...props} />
    case 'card':
      return <CardForm {...props} />
  }
}
