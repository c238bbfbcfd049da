import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
const tables = [
  ...(['referrals', 'referralSteps', 'consents', 'servicesGiven', 'objections', 'defaultPackages'] as const),
] as const
type Plain = Exclude<(typeof tables)[number], 'servicesGiven'>

/** The service, which has another id in each database, is found by its word when the rows are loaded. */
type ServiceRow = Omit<Row<'servicesGiven'>, 'serviceId'> & { serviceSlug: string }

/** Everything about coming to us. */
export type ComingInRows = { [Name in Plain]: Row<Name>[] } & { servicesGiven: ServiceRow[] }

export const comingInTables = tables

export const noComingIn = (): ComingInRows =>
  Object.fromEntries(tables.map((name) => [name, [] as object[]])) as unknown as ComingInRows
