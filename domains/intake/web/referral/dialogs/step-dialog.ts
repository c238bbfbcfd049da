import type { ReferralFile } from '../../../model/referral-file.ts'

export type StepDialogProps = { of: ReferralFile; onClose(): void }
