import { dataGroups } from '#domains/grounds/model/index.ts'
import { refusalReasonsOf } from '#domains/refusals/model/index.ts'
import { useTexts } from '#platform/web/index.ts'
import { type ReferralState, results, stopReasons, urgencies } from '../../model/referrals/referral.ts'
import { deedsIn } from '../../model/referrals/referral-rules.ts'

export const toneOf: Record<ReferralState, 'plain' | 'fjord' | 'lamp' | 'beacon' | 'moss'> = {
  ...{ draft: 'plain', sent: 'lamp', seen: 'lamp', accepted: 'fjord', refused: 'beacon' },
  ...{ 'under-way': 'fjord', done: 'moss', stopped: 'plain' },
}

/** The choices of the forms, in words. */
export function useReferralChoices() {
  const { t } = useTexts()
  return {
    urgencies: urgencies.map((value) => ({ value, label: t(`partners.referral.urgency.${value}`) })),
    groups: dataGroups.map((value) => ({ value, label: t(`grounds.data.${value}`) })),
    results: results.map((value) => ({ value, label: t(`partners.referral.result.${value}`) })),
    stops: stopReasons
      .filter((value) => value !== 'ground-ended')
      .map((value) => ({ value, label: t(`partners.referral.stop.${value}`) })),
    reasons: refusalReasonsOf('partner').map((value) => ({ value, label: t(`refusals.reason.${value}`) })),
    deeds: (state: ReferralState) =>
      deedsIn(state).map((value) => ({ value, label: t(`partners.answer.deed.${value}`) })),
  }
}
