import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'

/** What an organisation may record beyond the minimum; everything is off until chosen. */
export const choiceKeys = ['offence-group', 'national-id', 'photo'] as const
export const ChoiceKey = Type.Enum(choiceKeys)
export type ChoiceKey = Type.Static<typeof ChoiceKey>

/** `since` is empty for what was never decided. */
export const Choice = Type.Object({
  key: ChoiceKey,
  chosen: Type.Boolean(),
  since: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
})
export type Choice = Type.Static<typeof Choice>

export const NewChoice = Type.Object({
  key: ChoiceKey,
  chosen: Type.Boolean(),
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type NewChoice = Type.Static<typeof NewChoice>

export const OrganisationChange = Type.Object({
  version: Type.Integer(),
  name: Type.String({ minLength: 1, maxLength: 120 }),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  zone: Type.String({ minLength: 1, maxLength: 60 }),
  language: Language,
})
export type OrganisationChange = Type.Static<typeof OrganisationChange>

export const Organisation = Type.Object({
  ...OrganisationChange.properties,
  example: Type.Boolean(),
  choices: Type.Array(Choice),
})
export type Organisation = Type.Static<typeof Organisation>
