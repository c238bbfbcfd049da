import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Answer, Card, EmptyState, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { ReportRows } from './report-rows.tsx'

/** What was told outside because the law asks for it; the latest first. */
export default function ReportsPage() {
  const { t } = useTexts()
  const reports = useAnswer(safeguardingApi.dutyReports, {})
  const add = (
    <Button component={Link} to="/worries/reports/new">
      {t('worries.report.do')}
    </Button>
  )
  return (
    <Page
      title={t('worries.report.list')}
      subtitle={t('worries.report.list-text')}
      breadcrumbs={[{ text: t('worries.title'), to: '/worries' }]}
      width="text"
      actions={add}
    >
      <Answer of={reports}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('worries.report.none')} text={t('worries.report.none-text')} />
          ) : (
            <Card title={t('worries.report.list')}>
              <ReportRows of={list} />
            </Card>
          )
        }
      </Answer>
    </Page>
  )
}
