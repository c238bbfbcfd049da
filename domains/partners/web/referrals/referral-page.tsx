import { Link, useParams } from 'react-router'
import { Answer, Card, Chip, Facts, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { Deeds } from './deeds.tsx'
import { Items } from './items.tsx'
import { LinksCard } from './links-card.tsx'
import { Steps } from './steps.tsx'
import { toneOf } from './words.ts'
import './referrals.css'

/** One referral: what is hoped for, what is shared on which footing, what was answered. */
export default function ReferralPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(referralsApi.show, { id })
  const title = answer.data
    ? t('partners.referral.of', { name: answer.data.personName, partner: answer.data.partnerName })
    : t('partners.referral.title')
  return (
    <Page title={title} breadcrumbs={[{ text: t('partners.referral.title'), to: '/referrals-out' }]}>
      <Answer of={answer}>{(referral) => <Whole of={referral} />}</Answer>
    </Page>
  )
}

function Whole({ of }: { of: Referral }) {
  const { t, day } = useTexts()
  return (
    <Stack>
      <Card
        title={t('partners.referral.number-is', { reference: of.reference })}
        aside={<Chip tone={toneOf[of.state]}>{t(`partners.referral.state.${of.state}`)}</Chip>}
      >
        <Facts
          of={[
            {
              label: t('partners.referral.person'),
              value: <Link to={`/people/${of.personId}`}>{of.personName}</Link>,
            },
            {
              label: t('partners.referral.partner'),
              value: <Link to={`/partners/${of.partnerId}`}>{of.partnerName}</Link>,
            },
            {
              label: t('partners.referral.contact'),
              value: of.contactName ?? t('partners.referral.no-contact'),
            },
            { label: t('partners.referral.urgency'), value: t(`partners.referral.urgency.${of.urgency}`) },
            ...(of.answerBy
              ? [{ label: t('partners.referral.answer-by'), value: day(of.answerBy, 'long') }]
              : []),
          ]}
        />
        {of.refusedBecause && (
          <p>
            {t(`refusals.reason.${of.refusedBecause}`)}{' '}
            {of.refusalId && (
              <Link to={`/refusals/${of.refusalId}`}>{t('partners.referral.to-refusal')}</Link>
            )}
          </p>
        )}
        {of.stoppedBecause && <p>{t(`partners.referral.stop.${of.stoppedBecause}`)}</p>}
        <Deeds of={of} />
      </Card>
      <Items of={of} />
      <LinksCard of={of} />
      <Steps of={of.steps} title={t('partners.referral.steps')} />
    </Stack>
  )
}
