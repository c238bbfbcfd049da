import { useTexts } from '#platform/web/index.ts'
import type { Continuity } from '../../model/continuity/continuity.ts'

/** What the figures of one release say, in words. */
export function useGapWords() {
  const { t } = useTexts()
  const gap = ({ gapDays, unknownBecause }: Continuity): string =>
    unknownBecause !== null
      ? t('release.continuity.gap-unknown', { why: t(`release.continuity.unknown.${unknownBecause}`) })
      : gapDays === null
        ? t('release.continuity.gap-never')
        : t('release.continuity.gap-is', { days: gapDays })
  const silence = ({ silenceDays, cutBy }: Continuity): string =>
    silenceDays === null
      ? t('release.continuity.band.unknown')
      : [
          t('release.continuity.silence-days', { days: silenceDays }),
          cutBy !== null && t(`release.continuity.cut.${cutBy}`),
        ]
          .filter(Boolean)
          .join(', ')
  return { gap, silence }
}
