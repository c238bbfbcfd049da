import { useTexts } from '#platform/web/index.ts'
import type { FirstDays } from '../../model/first-days/first-days.ts'

/** Where somebody's first days stand, in a sentence. */
export function useSentence() {
  const { t, day } = useTexts()
  return ({ ends, endedBy, overdue, next }: FirstDays): string => {
    if (ends !== null && endedBy !== null)
      return t(`release.first-days.ended.${endedBy as 'custody' | 'death' | 'left'}`, {
        day: day(ends, 'near'),
      })
    if (overdue !== null) return t('release.first-days.late-since', { day: day(overdue.dueOn, 'near') })
    if (next !== null) return t('release.first-days.next-on', { day: day(next.day, 'near') })
    return t('release.first-days.all-made')
  }
}
