import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card, download, ErrorState, Notice, Stack, useMay, useTexts } from '#platform/web/index.ts'
import { type ImportRecord, importApi } from '../../model/import-api.ts'
import { TakeBack } from './take-back.tsx'

/** What came of an import, and where to go from here. */
export function ImportResult({ record }: { record: ImportRecord }) {
  const { t, rich } = useTexts()
  const may = useMay()
  const [takingBack, setTakingBack] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { id, state, added, same, leftOut, valuesLeftOut, unit } = record
  if (state === 'undone')
    return (
      <Notice>
        <p>{t('import.undone.text')}</p>
        <Link to="/people/import">{t('import.another')}</Link>
      </Notice>
    )
  return (
    <Stack>
      <Card>
        <Stack>
          <p className="import-big">
            <span aria-hidden>✓ </span>
            {rich('import.done.text', { count: added, unit })}
          </p>
          <ul className="import-points">
            {same > 0 && <li>{t('import.take-over.same', { count: same })}</li>}
            {leftOut > 0 && <li>{t('import.done.left-out', { count: leftOut })}</li>}
            {valuesLeftOut > 0 && <li>{t('import.take-over.values', { count: valuesLeftOut })}</li>}
            <li>{t('import.done.file')}</li>
          </ul>
          {problem !== null && <ErrorState error={problem} />}
          <div className="import-forward">
            {may('release:read') && (
              <Button component={Link} to="/releases">
                {t('import.to-releases')}
              </Button>
            )}
            <Button component={Link} to="/people" variant="default">
              {t('import.to-people')}
            </Button>
            <Button
              variant="default"
              onClick={() => download(importApi.report, { id }).then(() => setProblem(null), setProblem)}
            >
              {t('import.report.action')}
            </Button>
          </div>
        </Stack>
      </Card>
      <Card title={t('import.wrong.title')}>
        <Stack>
          <p>{t('import.wrong.text')}</p>
          <div>
            <Button variant="default" onClick={() => setTakingBack(true)}>
              {t('import.take-back')}
            </Button>
          </div>
        </Stack>
      </Card>
      {takingBack && <TakeBack record={record} onClose={() => setTakingBack(false)} />}
    </Stack>
  )
}
