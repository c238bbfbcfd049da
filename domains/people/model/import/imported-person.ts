import type { DayProblem } from '#platform/sheets/read-day.ts'
import type { Answer } from '../person.ts'
import type { ReleaseDateKind, UnknownReleaseReason } from '../release-dates.ts'
import type { PersonStatus } from '../status.ts'
import type { ImportField } from './fields.ts'

/** A release date as the list gives it: a day, or why there is none. */
export type ImportedReleaseDate = {
  kind: ReleaseDateKind
  day: string | null
  unknownBecause: UnknownReleaseReason | null
}

/** A person as a row of the list gives them; empty texts and nulls are what the list does not say. */
export type ImportedPerson = {
  /** The row as the sheet numbers it, and which of its people, counted from 1. */
  row: number
  part: number
  /** The row named several people in one cell; somebody confirms that they are. */
  offeredAsTwo: boolean
  given: string
  fathersName: string
  family: string
  called: string
  birthDate: string | null
  birthYear: number | null
  prison: string
  wing: string
  status: PersonStatus | null
  releaseDates: ImportedReleaseDate[]
  /** BCP 47 codes. */
  languages: string[]
  interpreterNeeded: Answer
  phone: string
  email: string
  contact: string
  responsible: string
  unit: string
  note: string
}

export type ImportProblemCode =
  | DayProblem
  | 'row-without-name'
  | 'family-name-missing'
  | 'two-people-in-one-cell'
  | 'which-of-them'
  | 'status-not-known'
  | 'release-kind-not-known'
  | 'language-not-known'
  | 'yes-or-no-not-read'
  | 'year-not-read'
  | 'email-not-read'
  | 'birth-in-future'
  | 'birth-too-long-ago'
  | 'day-before-birth'
  | 'text-too-long'
  | 'cell-has-error'
  | 'said-differently'
  | 'prison-while-outside'
  | 'colleague-not-known'
  | 'unit-not-known'

/** `look` loses nothing; `value-left-out` loses the one cell; `row-left-out` the whole row. */
export type ImportEffect = 'look' | 'value-left-out' | 'row-left-out'

/** One thing that is wrong in the list, where it stands, and what it means for the import. */
export type ImportProblem = {
  row: number
  /** The column's header, or its letter where it has none. */
  column: string
  field: ImportField
  code: ImportProblemCode
  values: Record<string, string | number>
  effect: ImportEffect
}

/** A row without a person; `nothing-kept` has something only in columns that are not kept. */
export type SkippedRow = { row: number; why: 'total' | 'heading' | 'repeated-header' | 'nothing-kept' }
