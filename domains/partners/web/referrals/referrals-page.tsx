import { useMemo } from 'react'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Page,
  type Texts,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { type ReferralRow, referralStates } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { toneOf } from './words.ts'
import './referrals.css'

/** Whom we sent to whom, and how far it has come. */
export default function ReferralsPage() {
  const texts = useTexts()
  const { t } = texts
  const answer = useAnswer(referralsApi.list, {}, { keepLast: true })
  const columns = useMemo(() => columnsIn(texts), [texts])
  return (
    <Page title={t('partners.referral.title')} subtitle={t('partners.referral.subtitle')} width="wide">
      <Answer of={answer}>
        {(referrals) => (
          <>
            <Picture of={referrals} />
            <DataTable
              label={t('partners.referral.title')}
              rows={referrals}
              columns={columns}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/referrals-out/${id}`}
              defaultSort="-since"
              empty={
                <EmptyState title={t('partners.referral.none')} text={t('partners.referral.none-text')} />
              }
            />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** How many stand where, from the draft to the end. */
function Picture({ of }: { of: ReferralRow[] }) {
  const { t, number } = useTexts()
  if (of.length === 0) return null
  return (
    <ol className="referral-picture" aria-label={t('partners.referral.state')}>
      {referralStates.map((state) => {
        const count = of.filter((one) => one.state === state).length
        return (
          <li key={state} data-empty={count === 0}>
            <b className="num">{number(count)}</b>
            <span className="small">{t(`partners.referral.state.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function columnsIn({ t, day, moment }: Texts): Column<ReferralRow>[] {
  return [
    { id: 'person', header: t('partners.referral.person'), text: ({ personName }) => personName },
    { id: 'partner', header: t('partners.referral.partner'), text: ({ partnerName }) => partnerName },
    {
      id: 'state',
      header: t('partners.referral.state'),
      text: ({ state }) => t(`partners.referral.state.${state}`),
      cell: ({ state }) => <Chip tone={toneOf[state]}>{t(`partners.referral.state.${state}`)}</Chip>,
    },
    {
      id: 'since',
      header: t('partners.referral.since'),
      text: ({ stateSince }) => moment(stateSince),
      sortBy: ({ stateSince }) => stateSince,
    },
    {
      id: 'urgency',
      header: t('partners.referral.urgency'),
      text: ({ urgency }) => t(`partners.referral.urgency.${urgency}`),
    },
    {
      id: 'answer-by',
      header: t('partners.referral.answer-by'),
      text: ({ answerBy }) => (answerBy ? day(answerBy, 'short') : ''),
      sortBy: ({ answerBy }) => answerBy,
    },
    { id: 'number', header: t('partners.referral.number'), text: ({ reference }) => reference, hidden: true },
  ]
}
