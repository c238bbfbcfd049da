import { Link } from 'react-router'
import { Card, useMay, useTexts } from '#platform/web/index.ts'
import type { ReferralFile } from '../../model/referral-file.ts'

/** The "no" as the register keeps it: why, what stands in its place, and where the letter and the answer are. */
export function RefusalCard({ of: { refusal, closed } }: { of: ReferralFile }) {
  const { t } = useTexts()
  const may = useMay()
  if (refusal === null) return null
  const { id, reason, alternative, alternativeWords, endedWell } = refusal
  return (
    <Card title={t('intake.refusal.title')}>
      <p>{t(`refusals.reason.${reason}`)}.</p>
      <p>
        {alternative === null
          ? t('intake.refusal.nothing')
          : t('intake.refusal.offered', {
              what: alternativeWords ?? t(`refusals.alternative.${alternative}`),
            })}
      </p>
      {!endedWell && !closed && <p className="soft">{t('intake.refusal.not-ended')}</p>}
      {may('refusals:read') && (
        <p>
          <Link to={`/refusals/${id}`}>{t('intake.refusal.open')}</Link>
        </p>
      )}
    </Card>
  )
}
