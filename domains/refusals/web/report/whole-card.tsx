import { Card, useTexts } from '#platform/web/index.ts'
import type { RefusalReport } from '../../model/report/report.ts'
import { usePercent } from './use-report.ts'

/** Everybody in one sentence, and what is not in it. */
export function WholeCard({ of: { whole, lifted, byHand, threshold } }: { of: RefusalReport }) {
  const { t } = useTexts()
  const percent = usePercent()
  const { n, noes, rate } = whole
  if (typeof n !== 'number' || n === 0) return null
  const sentence =
    typeof noes !== 'number'
      ? t('refusals.report.whole-few', { n })
      : rate
        ? t('refusals.report.whole', { n, noes, share: percent(rate.share) })
        : t('refusals.report.whole-no-rate', { n, noes })
  return (
    <Card tone="tint">
      <p className="report-sentence">{sentence}</p>
      {rate && (
        <p className="soft">
          {t('refusals.report.whole-interval', { low: percent(rate.low), high: percent(rate.high) })}
        </p>
      )}
      {lifted !== 0 && (
        <p className="soft small">
          {typeof lifted === 'number'
            ? t('refusals.report.lifted', { count: lifted })
            : t('refusals.report.lifted-few', { threshold })}
        </p>
      )}
      {byHand !== 0 && (
        <p className="soft small">
          {typeof byHand === 'number'
            ? t('refusals.report.by-hand', { count: byHand })
            : t('refusals.report.by-hand-few', { threshold })}
        </p>
      )}
    </Card>
  )
}
