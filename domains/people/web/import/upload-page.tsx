import { Card, Columns, Page, Stack, useTexts } from '#platform/web/index.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportSteps } from './import-steps.tsx'
import { UploadCard } from './upload-card.tsx'

/** The first step, and what was imported before. */
export default function UploadPage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('import.title')}
      subtitle={t('import.subtitle')}
      breadcrumbs={[{ text: t('people.title'), to: '/people' }]}
    >
      <ImportSteps now="upload" />
      <Stack>
        <UploadCard />
        <Columns>
          <Card title={t('import.read.title')}>
            <ul className="import-points">
              <li>{t('import.read.what')}</li>
              <li>{t('import.read.how')}</li>
              <li>{t('import.read.alike')}</li>
            </ul>
          </Card>
          <Card title={t('import.never.title')}>
            <ul className="import-points">
              <li>{t('import.never.columns')}</li>
              <li>{t('import.never.file')}</li>
              <li>{t('import.never.formulas')}</li>
            </ul>
          </Card>
        </Columns>
        <EarlierImports />
      </Stack>
    </Page>
  )
}
