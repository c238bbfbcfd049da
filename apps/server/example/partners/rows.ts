import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other; prisons refer to them. */
export const partnerTables = [
  ...(['partnerOrganisations', 'partnerPlaces', 'partnerContacts', 'partnerServices'] as const),
  'partnerAgreements',
] as const

/** The directory of partners. */
export type PartnerRows = { [Name in (typeof partnerTables)[number]]: Row<Name>[] }
