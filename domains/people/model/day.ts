import Type from 'typebox'

/** A day as people write it down, without hour or zone: `2026-12-01`. Days of four-digit years compare as text. */
export const Day = Type.String({ format: 'date' })
export type Day = Type.Static<typeof Day>

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

/** What is known of a birth: the day, only the year, or nothing. */
export type Birth = { birthDate: Day | null; birthYear: number | null }

export function isBeforeBirth(day: Day, birth: Birth): boolean {
  if (birth.birthDate !== null) return day < birth.birthDate
  return birth.birthYear !== null && Number(day.slice(0, 4)) < birth.birthYear
}
