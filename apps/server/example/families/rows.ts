import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
export const familyTables = [
  ...(['familyMembers', 'relations', 'adviceCases', 'anonymousContacts'] as const),
  ...(['caseEntries', 'caseFollowUps', 'caseLetters'] as const),
] as const

/** The database numbers the cases itself. */
type CaseRow = Omit<Row<'adviceCases'>, 'number'>

/** Families in their own right, and what they were advised. */
export type FamilyRows = { [Name in Exclude<(typeof familyTables)[number], 'adviceCases'>]: Row<Name>[] } & {
  adviceCases: CaseRow[]
}

export const noFamilies = (): FamilyRows => ({
  ...{ familyMembers: [], relations: [], adviceCases: [], anonymousContacts: [] },
  ...{ caseEntries: [], caseFollowUps: [], caseLetters: [] },
})
