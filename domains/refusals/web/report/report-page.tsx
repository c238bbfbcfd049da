import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import {
  Answer,
  asProblem,
  Card,
  download,
  EmptyState,
  Notice,
  Page,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { refusalsApi } from '../../model/refusals-api.ts'
import type { RefusalReport } from '../../model/report/report.ts'
import { definitionOf, groupText } from '../../model/report/report-words.ts'
import '../refusals.css'
import './report.css'
import { QueueCard } from './queue-card.tsx'
import { ReportFilters } from './report-filters.tsx'
import { ReportPicture } from './report-picture.tsx'
import { ReportTable } from './report-table.tsx'
import { useReportFilter } from './use-report.ts'
import { WholeCard } from './whole-card.tsx'

/** How often whom is turned down: a picture for every way to look at it, then its numbers, beside it whoever was left with nothing. */
export default function ReportPage() {
  const { t, reason } = useTexts()
  const state = useReportFilter()
  const answer = useAnswer(refusalsApi.report, state.filter, { keepLast: true })
  const [failed, setFailed] = useState<string | null>(null)
  const asSheet = () =>
    download(refusalsApi.exportReport, state.filter).catch((error: unknown) =>
      setFailed(asProblem(error).reasons.map(reason).join(' ')),
    )
  return (
    <Page
      title={t('refusals.report')}
      subtitle={t('refusals.report.subtitle')}
      breadcrumbs={[{ text: t('refusals.title'), to: '/refusals' }]}
      actions={
        <Button
          variant="default"
          leftSection={<IconTable size={18} stroke={1.6} aria-hidden />}
          onClick={() => void asSheet()}
        >
          {t('refusals.report.export')}
        </Button>
      }
    >
      {failed && <Notice tone="beacon">{failed}</Notice>}
      <ReportFilters state={state} report={answer.data} />
      <Answer of={answer}>
        {(report) => (
          <div className="report-layout">
            <Stack>
              <WholeCard of={report} />
              <Parts of={report} params={state.params} />
            </Stack>
            <aside className="report-aside">
              <QueueCard />
              <Definition of={report} isOfAll={state.filter.period === 'all'} />
            </aside>
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Parts({ of: report, params }: { of: RefusalReport; params: URLSearchParams }) {
  const { t } = useTexts()
  const { whole, parts, threshold } = report
  if (whole.n === 0)
    return <EmptyState title={t('refusals.report.none')} text={t('refusals.report.none-text')} />
  if (typeof whole.n !== 'number')
    return <EmptyState title={t('refusals.report.too-few-at-all', { threshold })} />
  const rates = [whole.rate, ...parts.flatMap(({ rows }) => rows?.map(({ rate }) => rate) ?? [])]
  const highest = Math.max(0.1, ...rates.map((rate) => rate?.high ?? 0))
  const most = Math.min(1, Math.ceil(highest * 5) / 5)
  return parts.map((part) => (
    <Card key={part.dimension} title={t(`refusals.report.by.${part.dimension}`)}>
      {part.rows === null ? (
        <p className="soft">{t('refusals.report.no-parts')}</p>
      ) : part.rows.length === 1 ? (
        <p className="soft">
          {t('refusals.report.one-group', { group: groupText(t, part.dimension, part.rows[0]!) })}
        </p>
      ) : (
        <>
          <ReportPicture
            part={part}
            whole={whole.rate}
            most={most}
            behind={(value) => {
              const to = new URLSearchParams(params)
              to.set('dimension', part.dimension)
              if (value !== null) to.set('value', value)
              return `/refusals/report/behind?${to}`
            }}
          />
          <details className="report-numbers">
            <summary>{t('refusals.report.show-numbers')}</summary>
            <ReportTable part={part} threshold={threshold} />
          </details>
        </>
      )}
    </Card>
  ))
}

function Definition({ of: report, isOfAll }: { of: RefusalReport; isOfAll: boolean }) {
  const { t, day } = useTexts()
  const lastDay = Temporal.PlainDate.from(report.until).subtract({ days: 1 }).toString()
  const lines = definitionOf(t, { ...report, from: isOfAll ? null : day(report.from), until: day(lastDay) })
  return (
    <Card title={t('refusals.report.definition')}>
      {lines.map((line) => (
        <p key={line} className="soft small">
          {line}
        </p>
      ))}
    </Card>
  )
}
