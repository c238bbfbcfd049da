import { useMemo } from 'react'
import { Answer, DataTable, EmptyState, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import type { CaseRow } from '../../model/advice/case.ts'
import { todayHere, useFamilyWords } from '../words.ts'
import { CaseChip } from './case-line.tsx'
import './advice.css'

/** Every case that is still known, open or closed. */
export default function CasesPage() {
  const { t } = useTexts()
  const answer = useAnswer(adviceApi.cases, {})
  return (
    <Page title={t('family.advice.all-cases')} breadcrumbs={[{ text: t('family.title'), to: '/family' }]}>
      <Answer of={answer}>{(rows) => <Table rows={rows} />}</Answer>
    </Page>
  )
}

function Table({ rows }: { rows: CaseRow[] }) {
  const { t, day } = useTexts()
  const { word, caseTitle } = useFamilyWords()
  const columns = useMemo(
    () => [
      { id: 'case', header: t('family.advice.case'), text: (row: CaseRow) => caseTitle(row) },
      {
        id: 'kind',
        header: t('family.advice.field.topic'),
        text: (row: CaseRow) => word('advice.topic', row.kind),
      },
      {
        id: 'state',
        header: t('family.advice.field.state'),
        text: (row: CaseRow) => word('advice.state', row.state),
        cell: (row: CaseRow) => <CaseChip of={row} today={todayHere()} />,
      },
      {
        id: 'responsible',
        header: t('family.advice.field.responsible'),
        text: (row: CaseRow) => row.responsible ?? t('family.advice.nobody'),
      },
      {
        id: 'opened',
        header: t('family.advice.field.opened-on'),
        text: (row: CaseRow) => day(row.openedOn, 'short'),
        sortBy: (row: CaseRow) => row.openedOn,
      },
    ],
    [t, day, word, caseTitle],
  )
  return (
    <DataTable
      label={t('family.advice.all-cases')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/family/cases/${id}`}
      defaultSort="-opened"
      empty={<EmptyState title={t('family.advice.none')} text={t('family.advice.none-text')} />}
    />
  )
}
