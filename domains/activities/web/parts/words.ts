import type { Texts } from '#platform/web/texts.tsx'
import type { HeldDay } from '../../model/day.ts'

export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

/** "Sat 5 Dec, 09:30 to 16:00 and 2 more days". */
export function whenText({ days }: { days: readonly HeldDay[] }, { t, day }: Texts): string {
  const [first, ...more] = days
  if (!first) return ''
  const one = t('activities.when', { starts: first.starts, ends: first.ends, day: day(first.day, 'near') })
  return more.length === 0 ? one : `${one}, ${t('activities.and-more-days', { count: more.length })}`
}
