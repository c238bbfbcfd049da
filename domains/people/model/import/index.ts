export {
  gatheringFields,
  type ImportField,
  importFields,
  type Mapping,
  type SensitiveKind,
  sensitiveKinds,
} from './fields.ts'
export { guessTable, type Table, tableOf } from './guess-table.ts'
export type { ImportEffect, ImportedPerson, ImportProblem, SkippedRow } from './imported-person.ts'
export {
  displayNameOfImported,
  findTwins,
  keyOf,
  type ListedPerson,
  namesOfImported,
  readAsOne,
  type Twin,
} from './listed-person.ts'
export {
  type ColumnMatch,
  headerKey,
  mappingOf,
  matchColumns,
  type RememberedColumns,
} from './match-columns.ts'
export { colleagueNamed, type KnownColleague, type OwnUnit, unitNamed } from './names-in-house.ts'
export {
  type DecidedPerson,
  decide,
  decideTheRest,
  type ImportChoice,
  type ImportDecision,
  type ImportDecisions,
  type ImportOutcome,
  importChoices,
  importOutcomes,
} from './outcomes.ts'
export { type ImportReading, readRows } from './read-rows.ts'
export { letterOf } from './row-reader.ts'
