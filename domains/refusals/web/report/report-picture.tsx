import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { Rate, ReportPart } from '../../model/report/report.ts'
import { groupText } from '../../model/report/report-words.ts'
import { usePercent } from './use-report.ts'

type PictureProps = {
  part: ReportPart
  whole: Rate | null
  /** The share at the right edge: the same in every picture of the page, so that they can be compared. */
  most: number
  behind(value: string | null): string
}

/** A line for each group: the share as a dot, its interval as a stroke, everybody as the upright line through all of them. */
export function ReportPicture({ part, whole, most, behind }: PictureProps) {
  const { t } = useTexts()
  const percent = usePercent()
  const by = t(`refusals.report.by.${part.dimension}`)
  const share = whole ? percent(whole.share) : '—'
  return (
    <ul className="report-picture" aria-label={t('refusals.report.picture-title', { by, share })}>
      {part.rows?.map((row) => {
        const group = groupText(t, part.dimension, row)
        const isOpen = part.opens && typeof row.noes === 'number' && row.noes > 0
        return (
          <li key={row.value ?? 'none'} data-unknown={row.value === null}>
            <span className="report-group">
              {isOpen ? <Link to={behind(row.value)}>{group}</Link> : group}
            </span>
            {row.rate ? (
              <Plot
                rate={row.rate}
                whole={whole}
                most={most}
                label={t('refusals.report.picture', {
                  ...{ group, share: percent(row.rate.share) },
                  ...{ low: percent(row.rate.low), high: percent(row.rate.high) },
                })}
              />
            ) : (
              <span className="soft small">{t('refusals.report.not-shown')}</span>
            )}
          </li>
        )
      })}
      {part.rows?.some(({ rate }) => rate !== null) && (
        <li className="report-axis" aria-hidden="true">
          <span />
          <span className="report-scale soft small num">
            <span>{percent(0)}</span>
            <span>{percent(most / 2)}</span>
            <span>{percent(most)}</span>
          </span>
        </li>
      )}
    </ul>
  )
}

type PlotProps = { rate: Rate; whole: Rate | null; most: number; label: string }

function Plot({ rate, whole, most, label }: PlotProps) {
  const at = (share: number) => `${(Math.min(share, most) / most) * 100}%`
  return (
    <svg className="report-plot" height="28" role="img" aria-label={label}>
      <line className="report-ground" x1="0" x2="100%" y1="14" y2="14" />
      {whole && <line className="report-whole" x1={at(whole.share)} x2={at(whole.share)} y1="0" y2="28" />}
      <line className="report-interval" x1={at(rate.low)} x2={at(rate.high)} y1="14" y2="14" />
      <circle className="report-dot" cx={at(rate.share)} cy="14" r="6" />
    </svg>
  )
}
