import { useTexts } from '#platform/web/index.ts'
import type { Figures } from '../../model/continuity/continuity.ts'

/** The one figure, in a sentence, with how many it is about and how many are unknown. */
export function Headline({ of: { median, n, known } }: { of: Figures }) {
  const { t } = useTexts()
  return (
    <div className="gap-headline">
      {median === null ? (
        <p>{t(known === 0 ? 'release.continuity.median-nobody' : 'release.continuity.median-not-reached')}</p>
      ) : (
        <p>
          <b className="gap-median">{t('release.continuity.median-is', { count: median })}</b>{' '}
          {t('release.continuity.median-means')}
        </p>
      )}
      <p className="soft small">{t('release.continuity.n-of', { known, unknown: n - known })}</p>
    </div>
  )
}
