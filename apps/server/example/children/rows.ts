import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
export const childTables = [
  ...(['children', 'childAdults', 'childWords', 'childInformed', 'childConsents', 'childDays'] as const),
  ...(['admissionChildren', 'bestInterestAssessments', 'childContacts', 'stayPlaces', 'stays'] as const),
  'stayIncidents',
] as const

/** What the database works out or finds by itself. */
type Found = { bestInterestAssessments: 'checklistId'; stayPlaces: 'stayGroup' }

/** Children's files, what was decided about them, and where they stayed. */
export type ChildRows = {
  [Name in (typeof childTables)[number]]: Omit<Row<Name>, Name extends keyof Found ? Found[Name] : never>[]
}

export const noChildren = (): ChildRows => ({
  ...{ children: [], childAdults: [], childWords: [], childInformed: [], childConsents: [], childDays: [] },
  ...{ admissionChildren: [], bestInterestAssessments: [], childContacts: [], stayPlaces: [], stays: [] },
  stayIncidents: [],
})
