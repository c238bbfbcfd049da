import { careOfVolunteerHandlers } from './care-of-volunteer.ts'
import { sendDigests } from './digest.ts'
import { expenseHandlers } from './expenses.ts'
import { forgetCare } from './forget.ts'
import { hoursHandlers } from './hours.ts'
import { myOwnHandlers } from './my-own.ts'
import { myVolunteersHandlers } from './my-volunteers.ts'
import { paymentHandlers } from './payments.ts'
import { receiptHandlers } from './receipts.ts'
import { talkHandlers } from './talks.ts'
import { thanksHandlers } from './thanks.ts'

export const careHandlers = [
  ...myVolunteersHandlers,
  ...careOfVolunteerHandlers,
  ...talkHandlers,
  ...thanksHandlers,
  ...hoursHandlers,
  ...expenseHandlers,
  ...receiptHandlers,
  ...paymentHandlers,
  ...myOwnHandlers,
]

export const careSchedules = [sendDigests, forgetCare]

export { type ContactSource, reportContacts } from './contact-sources.ts'
export { addExpense } from './expense-store.ts'
export { recordHours } from './hours-store.ts'
export { callForTalk, recordStrain } from './talk-store.ts'
