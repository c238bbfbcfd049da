import { useTexts } from '#platform/web/index.ts'

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days

const spokenWithoutYear = 180

/** A day with its weekday, as people say it of days not far away; further off the year is said instead. */
export function useNearDay(today: string): (day: string) => string {
  const { day: written } = useTexts()
  return (day) => written(day, Math.abs(daysBetween(today, day)) < spokenWithoutYear ? 'near' : 'long')
}
