import { Chip, useTexts } from '#platform/web/index.ts'
import type { Merge } from '../../model/duplicates-api.ts'
import { dayOf } from './day-of.ts'

/** How far a merge has come, and since when. */
export function MergeState({ merge }: { merge: Pick<Merge, 'mergedAt' | 'confirmedAt' | 'undoneAt'> }) {
  const { t, day } = useTexts()
  const { mergedAt, confirmedAt, undoneAt } = merge
  const on = (moment: string) => ({ day: day(dayOf(moment)) })
  if (undoneAt !== null)
    return (
      <Chip>
        {t(confirmedAt ? 'people.duplicates.parted' : 'people.duplicates.taken-back', on(undoneAt))}
      </Chip>
    )
  if (confirmedAt !== null) return <Chip tone="moss">{t('people.duplicates.together', on(confirmedAt))}</Chip>
  return <Chip tone="lamp">{t('people.duplicates.waits', on(mergedAt))}</Chip>
}
