import './tables.ts'
import { formAnswerHandlers } from './form-answers.ts'
import { formHandlers } from './forms.ts'
import { forgetSittings, instrumentHandlers } from './instruments/index.ts'
import { policyHandlers } from './policy.ts'
import { printForm } from './print-form.ts'
import { showingHandlers } from './show-needs.ts'
import { strengthHandlers } from './strengths-and-distances.ts'
import { writingHandlers } from './write-needs.ts'

export const needsHandlers = [
  ...policyHandlers,
  ...showingHandlers,
  ...writingHandlers,
  ...strengthHandlers,
  ...formHandlers,
  printForm,
  ...formAnswerHandlers,
  ...instrumentHandlers,
]

export const needsSchedules = [forgetSittings]

export { hasNeedIn, hasSubstanceNeed, listOpenNeeds } from './front-doors.ts'
