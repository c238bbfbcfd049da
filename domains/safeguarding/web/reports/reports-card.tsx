import { Link } from 'react-router'
import { Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryFile } from '../../model/worry.ts'
import { ReportRows } from './report-rows.tsx'

/** On a worry: what was told outside about it; and the way to do so where the law asks for it. */
export function ReportsCard({ of }: { of: WorryFile }) {
  const { t } = useTexts()
  const reports = useAnswer(safeguardingApi.dutyReports, { worryId: of.id }).data ?? []
  const isDuty = of.kind === 'danger-to-life' || of.kind === 'child'
  if (reports.length === 0 && (!isDuty || of.state === 'closed')) return null
  const kind = of.kind === 'child' ? 'harm-to-child' : 'danger-to-life'
  const person = of.personId ? `&person=${of.personId}` : ''
  return (
    <Card
      title={t('worries.report.list')}
      aside={
        <Link to={`/worries/reports/new?worry=${of.id}&kind=${kind}${person}`}>{t('worries.report.do')}</Link>
      }
    >
      {reports.length === 0 ? (
        <p className="soft">{t('worries.report.not-yet')}</p>
      ) : (
        <ReportRows of={reports} />
      )}
    </Card>
  )
}
