import type { Centre } from '../centre.ts'
import type { CentreRows } from '../rows.ts'
import type { UnitName } from '../staff.ts'
import type { ReferralRows } from './rows.ts'

/** What writing about referrals needs; consents, disclosures and refusals stand with those of the rest of the centre. */
export type ReferralBook = {
  centre: Centre
  unit: UnitName
  by: { id: string; name: string }
  partner: { id: string; name: string }
  contactId: string
  rows: ReferralRows
  consents: CentreRows['consents']
  refusals: CentreRows['refusals']
  disclosures: CentreRows['disclosures']
  /** An id of that moment; the words say of what. */
  id(moment: string, ...words: string[]): string
}
