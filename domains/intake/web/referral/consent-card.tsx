import { Card, useTexts } from '#platform/web/index.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import { useIntakeWords } from '../words.ts'

/** The person's own yes: how it was given, when, and who heard it. */
export function ConsentCard({ of: { consent, consentHolds, personId } }: { of: ReferralFile }) {
  const { t, day } = useTexts()
  const { word } = useIntakeWords()
  return (
    <Card title={t('intake.part.consent')}>
      {consent && (
        <p>
          {t('intake.consent.given', {
            how: word('consent.how', consent.how),
            day: day(consent.on, 'long'),
            witness: consent.witness ?? 'none',
          })}
        </p>
      )}
      {!consent && !consentHolds && <p className="soft">{t('intake.consent.none')}</p>}
      {personId && consentHolds && <p className="soft">{t('intake.consent.on-file')}</p>}
    </Card>
  )
}
