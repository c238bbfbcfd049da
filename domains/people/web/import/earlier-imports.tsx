import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  download,
  EmptyState,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { type ImportRecord, importApi } from '../../model/import-api.ts'
import { TakeBack } from './take-back.tsx'

/** What was taken over before, and what is still waiting. */
export function EarlierImports() {
  const { t } = useTexts()
  const [takingBack, setTakingBack] = useState<ImportRecord | null>(null)
  const imports = useAnswer(importApi.list, {})
  return (
    <Card title={t('import.earlier')}>
      <Answer of={imports}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('import.earlier.none')} text={t('import.earlier.none-text')} />
          ) : (
            <Rows label={t('import.earlier')}>
              {list.map((one) => (
                <EarlierImport key={one.id} record={one} takeBack={() => setTakingBack(one)} />
              ))}
            </Rows>
          )
        }
      </Answer>
      {takingBack && <TakeBack record={takingBack} onClose={() => setTakingBack(null)} />}
    </Card>
  )
}

const tones = { open: 'lamp', committed: 'moss', undone: 'plain' } as const

function EarlierImport({ record, takeBack }: { record: ImportRecord; takeBack(): void }) {
  const { t, moment } = useTexts()
  const { id, fileName, state, unit, startedBy, startedAt, committedAt, undoneAt, added, same, leftOut } =
    record
  const when = moment(undoneAt ?? committedAt ?? startedAt)
  const counts = state === 'open' ? [] : [t('import.earlier.counts', { added, same, leftOut })]
  return (
    <Row
      detail={[when, unit, startedBy, ...counts].filter(Boolean).join(' · ')}
      aside={
        <>
          <Chip tone={tones[state]}>{t(`import.state.${state}`)}</Chip>
          {state === 'open' && <Waiting record={record} />}
          {state === 'committed' && (
            <>
              <Button
                variant="default"
                aria-label={`${t('import.report.action')}: ${fileName}`}
                onClick={() => void download(importApi.report, { id })}
              >
                {t('import.report.action')}
              </Button>
              <Button
                variant="default"
                aria-label={`${t('import.take-back')}: ${fileName}`}
                onClick={takeBack}
              >
                {t('import.take-back')}
              </Button>
            </>
          )}
        </>
      }
    >
      <b>{fileName}</b>
    </Row>
  )
}

function Waiting({ record: { id, fileName } }: { record: ImportRecord }) {
  const { t } = useTexts()
  const { run, pending } = useCommand(importApi.discard)
  return (
    <>
      <Button
        component={Link}
        to={`/people/import/${id}/table`}
        variant="default"
        aria-label={`${t('import.go-on')}: ${fileName}`}
      >
        {t('import.go-on')}
      </Button>
      <Button
        variant="default"
        loading={pending}
        aria-label={`${t('import.discard')}: ${fileName}`}
        onClick={() => void run({ id })}
      >
        {t('import.discard')}
      </Button>
    </>
  )
}
