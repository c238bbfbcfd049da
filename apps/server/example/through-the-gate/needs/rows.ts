import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../../domains.ts'

/** A row as it will stand in its table; what the database puts in itself is not said. */
type Row<Table extends keyof Tables> = Omit<
  Selectable<Tables[Table]>,
  'version' | 'compartment' | 'compartments'
> & { version?: number }

/** In the order in which they refer to each other. */
const tables = [
  ...(['strengths', 'areaAnswers', 'needs', 'distances', 'forms', 'formVersions'] as const),
  ...(['formAnswers', 'formAnswerParts', 'plans', 'goals', 'steps', 'planReviews', 'reviewPauses'] as const),
] as const

/** What somebody needs and wants, and what came of it. */
export type NeedRows = { [Name in (typeof tables)[number]]: Row<Name>[] }

export const needTables = tables

export const noNeeds = (): NeedRows =>
  Object.fromEntries(tables.map((name) => [name, [] as object[]])) as unknown as NeedRows
export type NeedRow = NeedRows['needs'][number]
