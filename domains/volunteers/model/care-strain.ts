import Type from 'typebox'

/**
 * How a meeting was for the volunteer, in their own choice of five sentences: 1 "it did me good" to 5 "it was too much".
 * It says something about the meeting, never about the person.
 */
export const StrainAnswer = Type.Integer({ minimum: 1, maximum: 5 })
export type StrainAnswer = Type.Static<typeof StrainAnswer>

const day = Type.String({ format: 'date' })

export const StrainSaid = Type.Object({ day, answer: StrainAnswer })
export type StrainSaid = Type.Static<typeof StrainSaid>

/** What a meeting's log hands over; the same meeting again replaces what was said before. */
export type StrainRecord = StrainSaid & { volunteerId: string; meetingId: string }

const heaviestOfLight = 3
export const isHeavy = (answer: number): boolean => answer > heaviestOfLight

/** The day of the second of two heavy answers in a row, when they are the last two; null when they are not. */
export function heavySince(said: readonly StrainSaid[]): string | null {
  const [before, last] = said.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(-2)
  return before && last && isHeavy(before.answer) && isHeavy(last.answer) ? last.day : null
}
