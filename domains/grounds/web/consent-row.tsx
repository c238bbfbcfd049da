import { useState } from 'react'
import { Chip, Row, type Tone, useLanguageName, useMay, useTexts } from '#platform/web/index.ts'
import type { Consent, ConsentStanding } from '../model/consent.ts'
import { WithdrawConsent } from './withdraw-consent.tsx'

const tones: Record<ConsentStanding, Tone> = {
  holds: 'moss',
  'ends-soon': 'lamp',
  over: 'beacon',
  withdrawn: 'plain',
}

export function StandingChip({ of: { standing } }: { of: Consent }) {
  const { t } = useTexts()
  return <Chip tone={tones[standing]}>{t(`grounds.standing.${standing}`)}</Chip>
}

/** One consent as a sentence: what may be done, towards whom, about what, how and when it was given. */
export function ConsentRow({ of: consent }: { of: Consent }) {
  const { t, day, list } = useTexts()
  const may = useMay()
  const nameOf = useLanguageName()
  const [withdrawing, setWithdrawing] = useState(false)
  const mayWithdraw = consent.withdrawnOn === null && consent.standing !== 'over' && may('grounds:write')
  const facts = [
    list(consent.dataGroups.map((group) => t(`grounds.data.${group}`))),
    t(`grounds.how.${consent.how}`),
    t('grounds.detail-version', { version: consent.textVersion }),
    consent.witness && t('grounds.detail-witness', { name: consent.witness }),
    nameOf(consent.language),
    t('grounds.detail-given', { day: day(consent.givenOn) }),
    consent.ends && t('grounds.detail-until', { day: day(consent.ends) }),
    consent.withdrawnOn && t('grounds.detail-withdrawn', { day: day(consent.withdrawnOn) }),
  ]
  return (
    <>
      <Row
        detail={facts.filter(Boolean).join(' · ')}
        aside={
          <span className="consent-aside">
            <StandingChip of={consent} />
            {mayWithdraw && (
              <button
                type="button"
                className="link-button"
                aria-label={`${t('grounds.withdraw')}: ${t(`grounds.purpose.${consent.purpose}`)}`}
                onClick={() => setWithdrawing(true)}
              >
                {t('grounds.withdraw')}
              </button>
            )}
          </span>
        }
      >
        {[t(`grounds.purpose.${consent.purpose}`), consent.recipient].filter(Boolean).join(': ')}
      </Row>
      {withdrawing && <WithdrawConsent of={consent} onClose={() => setWithdrawing(false)} />}
    </>
  )
}
