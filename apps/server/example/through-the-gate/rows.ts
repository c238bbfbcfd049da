import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
const tables = [
  ...(['releases', 'guaranteeItems', 'evidence', 'movedDates', 'gatePlans', 'gateConfirmations'] as const),
  ...(['gateWords', 'firstContacts', 'releaseHealth', 'phoneTrees'] as const),
] as const
type Plain = Exclude<(typeof tables)[number], 'guaranteeItems'>

/** The template, which has another id in each database, is found by its code when the rows are loaded. */
export type ItemRow = Omit<Row<'guaranteeItems'>, 'templateId'> & { position: number }

/** Everything about the way through the gate. */
export type GateRows = { [Name in Plain]: Row<Name>[] } & { guaranteeItems: ItemRow[] }

export const gateTables = tables

export const noGate = (): GateRows =>
  Object.fromEntries(tables.map((name) => [name, [] as object[]])) as unknown as GateRows
