/** What a column of a list can be kept as. */
export const importFields = [
  'fullName',
  'familyFirst',
  'given',
  'fathersName',
  'family',
  'called',
  'birthDate',
  'birthYear',
  'prison',
  'wing',
  'status',
  'releaseDate',
  'releaseConfirmed',
  'releaseConditional',
  'releaseEm',
  'releaseFullTerm',
  'releaseKind',
  'languages',
  'interpreter',
  'phone',
  'email',
  'contact',
  'responsible',
  'unit',
  'note',
] as const
export type ImportField = (typeof importFields)[number]

/** Fields that may come from several columns; their texts are put together. */
export const gatheringFields: readonly ImportField[] = ['languages', 'phone', 'contact', 'note']

/** What a list often holds and nobody needs here: never kept unless somebody ticks it and says as what. */
export const sensitiveKinds = ['offence', 'health', 'national-id', 'origin-or-belief'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

/** Which column (counted from 0) is kept as which field; a column that is not named is not kept. */
export type Mapping = { column: number; field: ImportField }[]
