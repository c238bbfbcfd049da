import type { Language } from '#platform/texts/languages.ts'
import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import type { Participant } from '../one-to-one/participants.ts'
import type { CentreRows } from '../rows.ts'
import type { UnitName } from '../staff.ts'
import type { ChildRows } from './rows.ts'

export type ChildBook = {
  centre: Centre
  rows: ChildRows
  refusals: CentreRows['refusals']
  chance: Chance
  unit: UnitName
  /** The family worker, and whoever looks again at a "no". */
  by: string
  reviewer: string
}

export type Child = { id: string; adultId: string; since: string; language: Language; parent: Participant }
