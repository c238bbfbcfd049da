import { useState } from 'react'
import {
  Answer,
  Card,
  EmptyState,
  Page,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Override } from '../model/override.ts'
import { overridesApi } from '../model/overrides-api.ts'
import { DecideOverride } from './decide-override.tsx'
import { OverrideReport } from './override-report.tsx'
import { OverrideRow } from './override-row.tsx'
import './grounds.css'

/** Exceptions: what waits for a second person, what runs now, and the report of the last year. */
export default function OverridesPage() {
  const { t } = useTexts()
  const may = useMay()
  const waiting = useAnswer(overridesApi.waiting, {})
  return (
    <Page title={t('grounds.override.title')} subtitle={t('grounds.override.subtitle')}>
      <Stack>
        <Answer of={waiting}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('grounds.override.none')} text={t('grounds.override.none-text')} />
            ) : (
              <Card>
                <Rows label={t('grounds.override.title')}>
                  {list.map((one) => (
                    <OverrideRow key={one.id} of={one} withName>
                      <WhatToDo of={one} />
                    </OverrideRow>
                  ))}
                </Rows>
              </Card>
            )
          }
        </Answer>
        {may('grounds:report') && <OverrideReport />}
      </Stack>
    </Page>
  )
}

function WhatToDo({ of }: { of: Override }) {
  const { t } = useTexts()
  const [deciding, setDeciding] = useState(false)
  const end = useCommand(overridesApi.end)
  if (of.standing === 'running')
    return (
      <button
        type="button"
        className="link-button"
        aria-label={`${t('grounds.override.end')}: ${of.personName}`}
        onClick={() => void end.run({ id: of.id, version: of.version })}
      >
        {t('grounds.override.end')}
      </button>
    )
  if (of.isMine) return <span className="soft small">{t('grounds.override.mine')}</span>
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={`${t('grounds.override.answer')}: ${of.personName}`}
        onClick={() => setDeciding(true)}
      >
        {t('grounds.override.answer')}
      </button>
      {deciding && <DecideOverride of={of} onClose={() => setDeciding(false)} />}
    </>
  )
}
