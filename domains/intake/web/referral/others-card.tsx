import { Card, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import { useIntakeWords } from '../words.ts'

/** Other referrals that may be about the same person. Nothing that came a second time has vanished. */
export function OthersCard({ of: { others } }: { of: ReferralFile }) {
  const { t, day } = useTexts()
  const { word } = useIntakeWords()
  if (others.length === 0) return null
  return (
    <Card title={t('intake.others.title')}>
      <p className="soft">{t('intake.others.text')}</p>
      <Rows label={t('intake.others.title')}>
        {others.map(({ id, name, cameOn, state, because }) => (
          <Row
            key={id}
            to={`/intake/${id}`}
            detail={[
              word('others.because', because),
              t('intake.came', { day: day(cameOn, 'near') }),
              word('state', state),
            ].join(' · ')}
          >
            {name}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
