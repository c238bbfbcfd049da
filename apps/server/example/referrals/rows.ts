import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other; consents and disclosures come before. */
export const referralTables = [
  ...(['referralsOut', 'referralOutcomes', 'referralItems', 'referralOutSteps'] as const),
  ...(['groupMeetings', 'groupMembers', 'groupDecisions'] as const),
] as const

/** Who was referred to partners, what was shared, and where everybody sat down together. */
export type ReferralRows = { [Name in (typeof referralTables)[number]]: Row<Name>[] }

export const noReferrals = (): ReferralRows => ({
  ...{ referralsOut: [], referralOutcomes: [], referralItems: [], referralOutSteps: [] },
  ...{ groupMeetings: [], groupMembers: [], groupDecisions: [] },
})
