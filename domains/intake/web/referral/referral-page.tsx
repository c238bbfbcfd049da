import { Link, useParams } from 'react-router'
import { Answer, Card, Columns, OwnWords, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import { useIntakeWords } from '../words.ts'
import { ConsentCard } from './consent-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { NextCard } from './next-card.tsx'
import { OthersCard } from './others-card.tsx'
import { RefusalCard } from './refusal-card.tsx'
import { ScanCard } from './scan-card.tsx'
import '../intake.css'

/** One referral: what to do now, what it is about in whose words, who it may be, and everything that happened to it. */
export default function ReferralPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(intakeApi.show, { id })
  return (
    <Page
      title={answer.data?.name ?? t('intake.title')}
      subtitle={answer.data && <Subtitle of={answer.data} />}
      breadcrumbs={[{ text: t('intake.title'), to: '/intake' }]}
    >
      <Answer of={answer}>{(referral) => <Parts of={referral} />}</Answer>
    </Page>
  )
}

function Subtitle({ of: { sourceKind, how, cameOn, unit } }: { of: ReferralFile }) {
  const { t, day } = useTexts()
  const { word } = useIntakeWords()
  return [
    word('source', sourceKind),
    word('way', how),
    t('intake.came', { day: day(cameOn, 'long') }),
    unit,
  ].join(' · ')
}

function Parts({ of }: { of: ReferralFile }) {
  return (
    <Stack>
      <NextCard of={of} />
      <Words of={of} />
      <OthersCard of={of} />
      <Columns>
        <Stack>
          <FactsCard of={of} />
          <ConsentCard of={of} />
        </Stack>
        <Stack>
          <RefusalCard of={of} />
          <ScanCard of={of} />
          <HistoryCard of={of} />
        </Stack>
      </Columns>
    </Stack>
  )
}

function Words({ of: { about, wishes, wishWords, personId, personName } }: { of: ReferralFile }) {
  const { t, list } = useTexts()
  const { word } = useIntakeWords()
  const isSilent = about === '' && wishWords === '' && wishes.length === 0
  return (
    <Card
      title={t('intake.words.about')}
      aside={personId && <Link to={`/people/${personId}?tab=intake`}>{personName ?? t('intake.file')}</Link>}
    >
      {isSilent && <p className="soft">{t('intake.words.none')}</p>}
      {wishWords !== '' && <OwnWords>{wishWords}</OwnWords>}
      {about !== '' && <p className="intake-words">{about}</p>}
      {wishes.length > 0 && (
        <p>
          {t('intake.field.wishes')}: {list(wishes.map((wish) => word('wish', wish)))}
        </p>
      )}
    </Card>
  )
}
