import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
export const toldTables = ['groundOverrides', 'disclosures'] as const

/** What was told to others, and on which ground. */
export type ToldRows = { [Name in (typeof toldTables)[number]]: Row<Name>[] }
