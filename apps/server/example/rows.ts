import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../domains.ts'
import { type ChildRows, childTables } from './children/rows.ts'
import { type ComingInRows, comingInTables } from './coming-in/rows.ts'
import { type FamilyRows, familyTables } from './families/rows.ts'
import { type GatheringRows, gatheringTables } from './gatherings/rows.ts'
import { type OneToOneRows, oneToOneTables } from './one-to-one/rows.ts'
import { type PartnerRows, partnerTables } from './partners/rows.ts'
import { type ReferralRows, referralTables } from './referrals/rows.ts'
import { type NeedRows, needTables } from './through-the-gate/needs/rows.ts'
import { type GateRows, gateTables } from './through-the-gate/rows.ts'
import { type ToldRows, toldTables } from './told/rows.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

type AsOfNow = Extract<
  keyof Tables['people'],
  'active' | 'prison' | 'wing' | `${'status' | 'release' | 'responsible'}${string}`
>
type Later = 'userId' | 'nationalIdMasked' | 'mergedInto' | 'sharedUnits' | 'importRow' | 'forgottenOn'

/** A row of `people` without its "as of now" columns, which follow from the histories, and without what comes later. */
export type PersonRow = Omit<Row<'people'>, AsOfNow | Later> & { importRow?: number }

type PlainTable =
  | ('units' | 'access.roleAssignments' | 'access.absences' | 'houseRules' | 'closingDays' | 'imports')
  | ('personStatuses' | 'personPlaces' | 'releaseDates' | 'responsibilities' | 'access.grants' | 'importRows')
  | ('journalEntries' | 'tasks' | 'releaseSeen')

/** Everything there is to load. */
export type CentreRows = OneToOneRows &
  ToldRows &
  GateRows &
  ComingInRows &
  GatheringRows &
  PartnerRows &
  ReferralRows &
  FamilyRows &
  ChildRows &
  NeedRows & { [Table in PlainTable]: Row<Table>[] } & {
    'signin.users': {
      id: string
      name: string
      email: string
      emailVerified: true
      language: string
      endedAt: string | null
      createdAt: string
    }[]
    people: PersonRow[]
    todayLooks: { userId: string; lookedOn: string }[]
  }

/** In the order in which they refer to each other. */
export const tablesInOrder = [
  ...([
    'signin.users',
    'units',
    'access.roleAssignments',
    'access.absences',
    'houseRules',
    'closingDays',
  ] as const),
  ...(['imports', 'people', 'personStatuses', 'personPlaces', 'releaseDates', 'responsibilities'] as const),
  ...(['access.grants', 'importRows', 'journalEntries', 'tasks', 'releaseSeen', 'todayLooks'] as const),
  ...partnerTables,
  ...oneToOneTables,
  ...comingInTables,
  ...toldTables,
  ...gateTables,
  ...needTables,
  ...familyTables,
  ...referralTables,
  ...childTables,
  ...gatheringTables,
] satisfies (keyof CentreRows)[]

export type PartOfCentre = Pick<
  CentreRows,
  | 'people'
  | 'personStatuses'
  | 'personPlaces'
  | 'releaseDates'
  | 'responsibilities'
  | 'access.grants'
  | 'journalEntries'
  | 'tasks'
>

export const noRows = (): PartOfCentre => ({
  ...{ people: [], personStatuses: [], personPlaces: [], releaseDates: [] },
  ...{ responsibilities: [], 'access.grants': [], journalEntries: [], tasks: [] },
})
