import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Answer, Card, ErrorState, Notice, Page, Stack, useTexts } from '#platform/web/index.ts'
import type { ImportPreview } from '../../model/import-api.ts'
import { ColumnList } from './column-list.tsx'
import { FirstRows } from './first-rows.tsx'
import { ImportSteps } from './import-steps.tsx'
import { TableChoices } from './table-choices.tsx'
import { useChange, usePreview } from './use-import.ts'

/** The second step: which table, which rows are its headers, what each column is taken for. */
export default function TablePage() {
  const { t } = useTexts()
  const preview = usePreview({ limit: 0 })
  return (
    <Page
      title={t('import.table.title')}
      subtitle={preview.data && t('import.about', { name: preview.data.fileName, unit: preview.data.unit })}
      breadcrumbs={[
        { text: t('people.title'), to: '/people' },
        { text: t('import.title'), to: '/people/import' },
      ]}
    >
      <Answer of={preview}>{(data) => <Table preview={data} />}</Answer>
    </Page>
  )
}

const nameFields = ['fullName', 'familyFirst', 'given', 'family']

function Table({ preview }: { preview: ImportPreview }) {
  const { t } = useTexts()
  const { id, columns, counts } = preview
  const { change, pending, problem } = useChange(id, preview.version)
  const hasNames = columns.some(({ field }) => field !== null && nameFields.includes(field))
  const people = counts.new + counts.same + counts.undecided + counts.leftOut
  return (
    <Stack>
      <ImportSteps id={id} now="table" />
      {problem && <ErrorState error={problem} />}
      <TableChoices preview={preview} change={change} />
      <Card
        title={t('import.top.title')}
        aside={pending && <span role="status">{t('import.reading-again')}</span>}
      >
        <FirstRows preview={preview} change={change} />
      </Card>
      <Card title={t('import.columns.title')}>
        <ColumnList preview={preview} change={change} />
      </Card>
      {!hasNames && (
        <Notice tone="lamp" title={t('import.no-names')}>
          <p>{t('import.no-names-text')}</p>
        </Notice>
      )}
      <div className="import-forward">
        {hasNames && (
          <Button component={Link} to={`/people/import/${id}/look`}>
            {t('import.to-look')}
          </Button>
        )}
        <Button component={Link} to="/people/import" variant="default">
          {t('import.back')}
        </Button>
        <span className="soft" role="status">
          {t('import.found', { count: people })}
        </span>
      </div>
    </Stack>
  )
}
