import { Link, useParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  Columns,
  type Fact,
  Facts,
  Page,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import type { Refusal } from '../model/refusal.ts'
import { isReviewDue } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { AgainCard } from './again-card.tsx'
import { InItsPlace } from './in-its-place.tsx'
import { LettersCard } from './letters-card.tsx'
import { ObjectionsCard } from './objections-card.tsx'
import { SecondLook } from './second-look.tsx'
import { dayOf, deciderText } from './words.ts'
import './refusals.css'

/** One "no": how it came about, what was offered instead, and who looks at it again. */
export default function RefusalPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const refusal = useAnswer(refusalsApi.show, { id })
  const name = refusal.data?.personName
  return (
    <Page
      title={name ? t('refusals.of', { name }) : t('refusals.one')}
      subtitle={refusal.data && <Subtitle of={refusal.data} />}
      breadcrumbs={[{ text: t('refusals.title'), to: '/refusals' }]}
    >
      <Answer of={refusal}>
        {(of) => (
          <Columns>
            <Stack>
              <Decision of={of} />
              {of.personId && <LettersCard of={of} />}
              {of.personId && of.deciderKind !== 'participant' && <ObjectionsCard of={of} />}
            </Stack>
            <Stack>
              <InItsPlace of={of} />
              {(of.liftedOn === null || of.reviewedAt !== null) && (
                <SecondLook of={of} reviewers={of.reviewers} />
              )}
              <AgainCard of={of} />
            </Stack>
          </Columns>
        )}
      </Answer>
    </Page>
  )
}

function Subtitle({ of }: { of: Refusal }) {
  const texts = useTexts()
  const { t, day } = texts
  const today = Temporal.Now.plainDateISO().toString()
  return (
    <>
      {deciderText(texts, of)} · {day(dayOf(of.decidedAt))}{' '}
      {isReviewDue(of, today) && <Chip tone="beacon">{t('refusals.view.review-due')}</Chip>}
    </>
  )
}

function Decision({ of }: { of: Refusal }) {
  const texts = useTexts()
  const { t, day } = texts
  const facts: Fact[] = [
    { label: t('refusals.reason'), value: t(`refusals.reason.${of.reason}`) },
    { label: t('refusals.basis'), value: t(`refusals.basis.${of.basis}`) },
    { label: t('refusals.who'), value: deciderText(texts, of) },
    { label: t('refusals.day'), value: day(dayOf(of.decidedAt)) },
    { label: t('refusals.source'), value: t(`refusals.source.${of.source}`) },
    { label: t('refusals.unit'), value: of.unitName },
  ]
  return (
    <Card title={t('refusals.decision')}>
      {of.words && <p className="refusal-words">{of.words}</p>}
      <Facts of={facts} />
      {of.personId && (
        <p className="refusal-link">
          <Link to={`/people/${of.personId}`}>{t('refusals.to-person', { name: of.personName ?? '' })}</Link>
        </p>
      )}
    </Card>
  )
}
