import type { ComponentType } from 'react'
import type { ReferralStep } from '../../../model/referral-states.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { NoteConsentDialog } from './consent-dialog.tsx'
import { PackageDialog } from './package-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { ReopenDialog, SetAsideDialog, WithdrawDialog } from './smaller-dialogs.tsx'
import type { StepDialogProps } from './step-dialog.ts'
import { TakeInDialog } from './take-in-dialog.tsx'
import { WaitDialog } from './wait-dialog.tsx'

/** The steps that ask for something before they are taken. */
export const dialogs: Partial<Record<ReferralStep, ComponentType<StepDialogProps>>> = {
  wait: WaitDialog,
  consent: NoteConsentDialog,
  'taken-in': TakeInDialog,
  accept: AcceptDialog,
  refuse: RefuseDialog,
  package: PackageDialog,
  withdraw: WithdrawDialog,
  reopen: ReopenDialog,
  'set-aside': SetAsideDialog,
}
