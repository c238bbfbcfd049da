import { Card, useTexts } from '#platform/web/index.ts'
import type { Group } from '../../model/continuity/continuity.ts'
import { gapBands } from '../../model/continuity/gap.ts'
import { useGroupName } from './use-group-name.ts'

/** Each unit, prison or month as one bar of its bands, from the same day on; the table says the numbers. */
export function GroupsPicture({ by, groups }: { by: 'unit' | 'prison' | 'month'; groups: Group[] }) {
  const { t } = useTexts()
  const nameOf = useGroupName(by)
  const most = Math.max(1, ...groups.map(({ figures }) => figures.n))
  const shown = by === 'month' ? groups : groups.toSorted((a, b) => b.figures.n - a.figures.n)
  return (
    <Card title={t(`release.continuity.by-${by}`)}>
      <ul className="gap-rows">
        {shown.map((group) => {
          const { n, known, median, bands } = group.figures
          const medianWords =
            median === null
              ? known === 0
                ? t('release.continuity.band.unknown')
                : t('release.continuity.not-reached')
              : median === 0
                ? t('release.continuity.band.same-day')
                : t('release.continuity.median-is', { count: median })
          let from = 0
          return (
            <li key={group.key ?? '–'}>
              <span>{nameOf(group)}</span>
              <svg className="gap-band-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                {gapBands.map((band) => {
                  const x = from
                  const width = (100 * bands[band]) / most
                  from += width
                  return (
                    <g key={band} data-band={band}>
                      <rect className="gap-band-fill" x={x} y="0" width={width} height="10" />
                    </g>
                  )
                })}
              </svg>
              <span className="soft small">
                {t('release.continuity.group-line', { n, median: medianWords })}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="gap-legend soft small">
        {gapBands.map((band) => (
          <span key={band}>
            <svg viewBox="0 0 10 10" aria-hidden>
              <g data-band={band}>
                <rect className="gap-band-fill" width="10" height="10" />
              </g>
            </svg>{' '}
            {t(`release.continuity.band.${band}`)}
          </span>
        ))}
      </p>
    </Card>
  )
}
