import { Card, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'

type Step = Pick<Referral['steps'][number], 'id' | 'kind' | 'at' | 'byName' | 'words'> &
  Partial<Pick<Referral['steps'][number], 'how' | 'reason' | 'was' | 'became'>>

/** What happened, the newest first; the colleagues' side with what was amended and why. */
export function Steps({ of, title }: { of: Step[]; title: string }) {
  const { t, moment } = useTexts()
  if (of.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {of.toReversed().map((step) => (
          <Row
            key={step.id}
            detail={
              <>
                {[step.byName, moment(step.at), step.how && t(`partners.referral.how.${step.how}`)]
                  .filter(Boolean)
                  .join(' · ')}
                {(step.was || step.became) && (
                  <div className="referral-words">
                    {t('partners.referral.was-became', {
                      was: step.was ?? t('partners.referral.nothing'),
                      became: step.became ?? t('partners.referral.nothing'),
                    })}
                  </div>
                )}
                {step.reason && <div>{t('partners.referral.because', { reason: step.reason })}</div>}
              </>
            }
          >
            {t(`partners.referral.step.${step.kind}` as 'partners.referral.step.sent')}
            {step.words && <div className="referral-words">{step.words}</div>}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
