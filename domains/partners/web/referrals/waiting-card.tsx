import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import type { ReferralRow } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { toneOf } from './words.ts'

const shown = 5

/** On Today: who waits for the word of a partner, and what partners have said lately. */
export default function WaitingCard() {
  const { t } = useTexts()
  const waiting = useAnswer(referralsApi.waiting, {})
  return (
    <Card title={t('partners.referral.waiting')}>
      <Answer of={waiting}>
        {({ unanswered, answered, today }) =>
          unanswered.length + answered.length === 0 ? (
            <p className="soft">{t('partners.referral.waiting-none')}</p>
          ) : (
            <Rows>
              {unanswered.slice(0, shown).map((referral) => (
                <WaitingRow key={referral.id} of={referral} today={today} />
              ))}
              {answered.slice(0, shown).map(({ id, personName, partnerName, state }) => (
                <Row
                  key={id}
                  to={`/referrals-out/${id}`}
                  aside={<Chip tone={toneOf[state]}>{t(`partners.referral.state.${state}`)}</Chip>}
                >
                  {t('partners.referral.of', { name: personName, partner: partnerName })}
                </Row>
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}

function WaitingRow({ of, today }: { of: ReferralRow; today: string }) {
  const { t, day } = useTexts()
  const isOverdue = of.answerBy !== null && of.answerBy < today
  return (
    <Row
      to={`/referrals-out/${of.id}`}
      detail={of.sentAt && t('partners.referral.waits-since', { day: day(of.sentAt.slice(0, 10), 'near') })}
      aside={
        isOverdue ? (
          <Chip tone="beacon">{t('partners.referral.overdue')}</Chip>
        ) : (
          <Chip tone="lamp">{t(`partners.referral.state.${of.state}`)}</Chip>
        )
      }
    >
      {t('partners.referral.waits', { name: of.personName, partner: of.partnerName })}
    </Row>
  )
}
