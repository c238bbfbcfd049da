import { Link } from 'react-router'
import { Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import { ReferralLine } from '../list/referral-line.tsx'
import '../intake.css'

const most = 4

/** On Today: whoever waits too long for an answer, every "no" that has stood open too long, and how many are new. */
export default function WaitingCard() {
  const { t } = useTexts()
  const waiting = useAnswer(intakeApi.list, { view: 'waiting' }).data?.referrals
  const refused = useAnswer(intakeApi.list, { view: 'refused-open' }).data?.referrals
  if (!waiting || !refused || waiting.length + refused.length === 0) return null
  const late = [...waiting, ...refused].filter(({ tooLong }) => tooLong).sort((a, b) => b.days - a.days)
  const fresh = waiting.filter(({ state }) => state === 'new').length
  const longest = Math.max(1, ...late.map(({ days }) => days))
  return (
    <Card
      title={late.length > 0 ? t('intake.today.title', { count: late.length }) : t('intake.today.calm')}
      aside={<Link to="/intake">{t('intake.today.all')}</Link>}
    >
      {late.length > 0 ? (
        <Rows label={t('intake.today.title', { count: late.length })}>
          {late.slice(0, most).map((referral) => (
            <ReferralLine key={referral.id} of={referral} share={referral.days / longest} />
          ))}
        </Rows>
      ) : (
        <p className="soft">{t('intake.today.quiet')}</p>
      )}
      {fresh > 0 && <p>{t('intake.today.new', { count: fresh })}</p>}
    </Card>
  )
}
