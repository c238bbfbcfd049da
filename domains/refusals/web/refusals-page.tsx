import { Button } from '@mantine/core'
import { useMemo } from 'react'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Page,
  type Texts,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import type { Refusal } from '../model/refusal.ts'
import { isReviewDue, wantsAlternative } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { RefusalFilters } from './refusal-filters.tsx'
import { filterOf, useRefusalFilter } from './use-refusal-filter.ts'
import { alternativeText, dayOf, deciderText } from './words.ts'
import './refusals.css'

/** The register of every "no": who said it to whom, why, and what stands in its place. */
export default function RefusalsPage() {
  const { t } = useTexts()
  const filter = useRefusalFilter()
  const answer = useAnswer(refusalsApi.list, filterOf(filter.shown), { keepLast: true })
  return (
    <Page title={t('refusals.title')} subtitle={t('refusals.subtitle')}>
      <RefusalFilters filter={filter} />
      <Answer of={answer}>
        {({ refusals, total, today }) => (
          <>
            {total > refusals.length && (
              <Notice>
                <p>{t('refusals.only-newest', { shown: refusals.length, total })}</p>
              </Notice>
            )}
            <Register refusals={refusals} today={today} filter={filter} />
          </>
        )}
      </Answer>
    </Page>
  )
}

type RegisterProps = { refusals: Refusal[]; today: string; filter: ReturnType<typeof useRefusalFilter> }

function Register({ refusals, today, filter }: RegisterProps) {
  const texts = useTexts()
  const { t } = texts
  const hasUnits = new Set(refusals.map(({ unitId }) => unitId)).size > 1
  const columns = useMemo(() => columnsIn(texts, today, hasUnits), [texts, today, hasUnits])
  const empty = filter.isFiltered ? (
    <EmptyState title={t('refusals.none-match')} text={t('refusals.none-match-text')}>
      <Button variant="default" onClick={filter.clear}>
        {t('refusals.clear')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={t('refusals.none')} text={t('refusals.none-text')} />
  )
  return (
    <DataTable
      label={t('refusals.title')}
      rows={refusals}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/refusals/${id}`}
      defaultSort="-day"
      empty={empty}
    />
  )
}

function columnsIn(texts: Texts, today: string, hasUnits: boolean): Column<Refusal>[] {
  const { t, day } = texts
  const reviewText = ({ reviewOn, reviewOutcome, liftedOn }: Refusal) => {
    if (reviewOutcome) return t(`refusals.outcome.${reviewOutcome}`)
    if (liftedOn) return t('refusals.lifted')
    return reviewOn ? day(reviewOn, 'short') : ''
  }
  return [
    {
      id: 'person',
      header: t('refusals.to'),
      text: ({ personName }) => personName ?? t('refusals.nobody-of-ours'),
    },
    {
      id: 'day',
      header: t('refusals.day'),
      text: ({ decidedAt }) => day(dayOf(decidedAt), 'short'),
      sortBy: ({ decidedAt }) => decidedAt,
    },
    { id: 'who', header: t('refusals.who'), text: (refusal) => deciderText(texts, refusal) },
    { id: 'reason', header: t('refusals.reason'), text: ({ reason }) => t(`refusals.reason.${reason}`) },
    {
      id: 'basis',
      header: t('refusals.basis'),
      text: ({ basis }) => t(`refusals.basis.${basis}`),
      hidden: true,
    },
    {
      id: 'instead',
      header: t('refusals.instead'),
      text: (refusal) =>
        wantsAlternative(refusal) || refusal.alternative ? alternativeText(texts, refusal) : '',
      cell: (refusal) =>
        wantsAlternative(refusal) ? (
          <Chip tone="lamp">{t('refusals.nothing-yet')}</Chip>
        ) : (
          refusal.alternative && alternativeText(texts, refusal)
        ),
    },
    {
      id: 'review',
      header: t('refusals.review'),
      text: reviewText,
      cell: (refusal) =>
        isReviewDue(refusal, today) ? <Chip tone="beacon">{reviewText(refusal)}</Chip> : reviewText(refusal),
      sortBy: ({ reviewOn }) => reviewOn,
    },
    { id: 'unit', header: t('refusals.unit'), text: ({ unitName }) => unitName, hidden: !hasUnits },
  ]
}
