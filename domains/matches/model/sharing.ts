import Type from 'typebox'

/** What of a participant a volunteer may be told. A name to call each other by always belongs to it. */
export const shareables = [
  'called-name',
  'full-name',
  'phone',
  'prison',
  'release-day',
  'languages',
  'goals',
] as const
export const Shareable = Type.Enum(shareables)
export type Shareable = Type.Static<typeof Shareable>
export const Shares = Type.Array(Shareable, { maxItems: shareables.length, uniqueItems: true })
