import './events.ts'
import { decidingHandlers } from './decide.ts'
import { openHandlers } from './open-page.ts'
import { paperForm } from './paper-form.ts'
import { readingHandlers } from './read-referrals.ts'
import { reopenLifted } from './reopen-lifted.ts'
import { scanHandlers } from './scans.ts'
import { forgetReferrals } from './schedules.ts'
import { serviceHandlers } from './services.ts'
import { takingInHandlers } from './take-in.ts'
import { triageHandlers } from './triage.ts'

export const intakeHandlers = [
  ...openHandlers,
  paperForm,
  ...readingHandlers,
  ...triageHandlers,
  ...takingInHandlers,
  ...decidingHandlers,
  ...scanHandlers,
  ...serviceHandlers,
]

export const intakeReactions = [reopenLifted]

export const intakeSchedules = [forgetReferrals]

export { findReferralOf, receiveReferral } from './receive.ts'
