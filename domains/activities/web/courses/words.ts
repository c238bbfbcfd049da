import type { Texts } from '#platform/web/texts.tsx'
import type { CourseRow } from '../../model/course.ts'

export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

type Days = Pick<CourseRow, 'days'>

/** "Sat 5 Dec, 09:30 to 16:00 and 2 more days". */
export function whenText({ days }: Days, { t, day }: Texts): string {
  const [first, ...more] = days
  if (!first) return ''
  const one = t('activities.when', { ...first, day: day(first.day, 'near') })
  return more.length === 0 ? one : `${one}, ${t('activities.and-more-days', { count: more.length })}`
}
