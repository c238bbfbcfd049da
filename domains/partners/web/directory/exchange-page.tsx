import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Chip,
  ChooseFile,
  Columns,
  DataTable,
  download,
  EmptyState,
  ErrorState,
  Notice,
  Page,
  Stack,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { exchangeApi, type ReadOrganization } from '../../model/hsds/exchange-api.ts'

/** Our directory for others, and theirs for us. */
export default function ExchangePage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('partners.exchange')}
      subtitle={t('partners.exchange-subtitle')}
      breadcrumbs={[{ text: t('partners.title'), to: '/partners' }]}
    >
      <Columns>
        <TakeIn />
        <Card title={t('partners.export-title')}>
          <Stack>
            <p>{t('partners.export-text')}</p>
            <div>
              <Button variant="default" onClick={() => void download(exchangeApi.export, {})}>
                {t('partners.export-do')}
              </Button>
            </div>
          </Stack>
        </Card>
      </Columns>
    </Page>
  )
}

type Read = { file: File; organizations: ReadOrganization[]; kept: boolean }

function TakeIn() {
  const { t } = useTexts()
  const [read, setRead] = useState<Read | null>(null)
  const { run, pending, problem } = useCommand(exchangeApi.import)
  const send = async (file: File, trial: boolean) => {
    const answer = await run({ trial }, { file })
    setRead('output' in answer ? { file, ...answer.output } : null)
  }
  return (
    <Card title={t('partners.import-title')}>
      <Stack>
        <p>{t('partners.import-text')}</p>
        <div>
          <ChooseFile
            label={t('partners.import-choose')}
            accept=".json,application/json"
            disabled={pending}
            onChoose={(file) => void send(file, true)}
          />
        </div>
        {problem && <ErrorState error={problem} />}
        <div aria-live="polite">
          {read?.kept && (
            <Notice tone="moss">
              <p>{t('partners.import-done')}</p>
            </Notice>
          )}
          {read && !read.kept && (
            <Found of={read} pending={pending} onKeep={() => void send(read.file, false)} />
          )}
        </div>
      </Stack>
    </Card>
  )
}

const tones = { new: 'fjord', changed: 'lamp', same: 'plain', problem: 'beacon' } as const

function Found({ of: { organizations }, pending, onKeep }: { of: Read; pending: boolean; onKeep(): void }) {
  const { t } = useTexts()
  const count = (outcome: ReadOrganization['outcome']) =>
    organizations.filter((one) => one.outcome === outcome).length
  const wrong = count('problem')
  const counts = { fresh: count('new'), changed: count('changed'), same: count('same'), wrong }
  const whatText = ({ outcome, problems }: ReadOrganization) =>
    outcome === 'problem'
      ? t('partners.import-problem', { fields: problems.map(({ field }) => field).join(', ') })
      : t(`partners.outcome.${outcome}`)
  return (
    <Stack>
      <p>{t('partners.import-found', { count: organizations.length, ...counts })}</p>
      {wrong > 0 && (
        <Notice tone="beacon">
          <p>{t('partners.import-mend')}</p>
        </Notice>
      )}
      {wrong === 0 && counts.fresh + counts.changed > 0 && (
        <div>
          <Button aria-disabled={pending} onClick={onKeep}>
            {t('partners.import-do')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('partners.import-title')}
        rows={organizations}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            ...{ id: 'row', header: t('partners.import-row'), align: 'end' as const },
            text: ({ row }) => String(row),
            sortBy: ({ row }) => row,
          },
          { id: 'name', header: t('partners.name'), text: ({ name }) => name },
          {
            ...{ id: 'outcome', header: t('partners.import-outcome'), text: whatText },
            cell: (one) => <Chip tone={tones[one.outcome]}>{whatText(one)}</Chip>,
          },
        ]}
        empty={<EmptyState title={t('partners.import-none')} />}
      />
    </Stack>
  )
}
