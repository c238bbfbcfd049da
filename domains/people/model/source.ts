import Type from 'typebox'

/** Where a piece of information about a person came from; who exactly said it stands beside it in words. */
export const informationSources = [
  'person',
  'family',
  'prison',
  'probation',
  'court',
  'lawyer',
  'partner',
  'document',
  'own-observation',
  'import',
] as const

export const InformationSource = Type.Enum(informationSources)
export type InformationSource = Type.Static<typeof InformationSource>
