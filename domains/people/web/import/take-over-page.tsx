import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  type CommandRun,
  ErrorState,
  Notice,
  Page,
  Stack,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { type ImportPreview, importApi } from '../../model/import-api.ts'
import { ImportResult } from './import-result.tsx'
import { ImportSteps } from './import-steps.tsx'
import { useImportId, usePreview } from './use-import.ts'

const titles = {
  open: 'import.take-over.title',
  committed: 'import.done.title',
  undone: 'import.undone.title',
} as const

/** The last step: once more in a sentence what will happen, then it happens; afterwards what came of it. */
export default function TakeOverPage() {
  const { t } = useTexts()
  const id = useImportId()
  const record = useAnswer(importApi.show, { id })
  return (
    <Page
      title={t(titles[record.data?.state ?? 'open'])}
      subtitle={record.data && t('import.about', { name: record.data.fileName, unit: record.data.unit })}
      breadcrumbs={[
        { text: t('people.title'), to: '/people' },
        { text: t('import.title'), to: '/people/import' },
      ]}
    >
      <Answer of={record}>
        {(data) => (data.state === 'open' ? <TakeOver /> : <ImportResult record={data} />)}
      </Answer>
    </Page>
  )
}

function TakeOver() {
  const [begun, setBegun] = useState(false)
  const { run, ...committing } = useCommand(importApi.commit)
  // While it is taken over, and after that, there is nothing left to look at.
  const preview = usePreview({ limit: 0 }, { when: !begun })
  const takeOver = async (version: number) => {
    setBegun(true)
    const answer = await run({ id: preview.data!.id, version })
    if ('problem' in answer) setBegun(false)
  }
  return (
    <Answer of={preview}>{(data) => <Ready preview={data} takeOver={takeOver} {...committing} />}</Answer>
  )
}

type ReadyProps = {
  preview: ImportPreview
  takeOver(version: number): unknown
} & Pick<CommandRun<typeof importApi.commit>, 'pending' | 'problem'>

function Ready({ preview, takeOver, pending, problem }: ReadyProps) {
  const { t, rich, list } = useTexts()
  const { id, version, counts, columns, unit } = preview
  const notKept = columns
    .filter(({ field, header }) => field === null && header !== '')
    .map(({ header }) => header)
  const leftOut = counts.rows['left-out']
  return (
    <Stack>
      <ImportSteps id={id} now="take-over" />
      {problem && <ErrorState error={problem} />}
      <Card>
        <Stack>
          <p className="import-big">{rich('import.take-over.text', { count: counts.new, unit })}</p>
          <ul className="import-points">
            {counts.same > 0 && <li>{t('import.take-over.same', { count: counts.same })}</li>}
            {leftOut > 0 && <li>{t('import.take-over.left-out', { count: leftOut })}</li>}
            {counts.valuesLeftOut > 0 && (
              <li>{t('import.take-over.values', { count: counts.valuesLeftOut })}</li>
            )}
            {notKept.length > 0 && (
              <li>{t('import.take-over.not-kept', { count: notKept.length, columns: list(notKept) })}</li>
            )}
            <li>{t('import.take-over.file')}</li>
            <li>{t('import.take-over.quiet')}</li>
          </ul>
          {counts.undecided > 0 && (
            <Notice tone="beacon" title={t('import.undecided.title', { count: counts.undecided })}>
              <Link to={`/people/import/${id}/look?show=alike`}>{t('import.to-undecided')}</Link>
            </Notice>
          )}
          {pending ? (
            <Progress id={id} />
          ) : (
            <div className="import-forward">
              <Button
                disabled={counts.new === 0 || counts.undecided > 0}
                onClick={() => void takeOver(version)}
              >
                {t('import.take-over.action', { count: counts.new })}
              </Button>
              <Button component={Link} to={`/people/import/${id}/look`} variant="default">
                {t('import.back-to-look')}
              </Button>
            </div>
          )}
        </Stack>
      </Card>
    </Stack>
  )
}

const askEveryMs = 600

function Progress({ id }: { id: string }) {
  const { t, number } = useTexts()
  const { data } = useAnswer(importApi.progress, { id }, { everyMs: askEveryMs })
  const { stage, done, total } = data ?? { stage: 'waiting', done: 0, total: 0 }
  const words =
    stage === 'adding'
      ? t('import.progress.adding', { done: number(done), total: number(total) })
      : t(`import.progress.${stage}`)
  return (
    <div className="stack">
      <progress
        className="import-progress"
        aria-label={t('import.take-over.title')}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p role="status">{words}</p>
    </div>
  )
}
