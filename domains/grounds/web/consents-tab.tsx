import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Answer, Card, EmptyState, Rows, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { groundsApi } from '../model/grounds-api.ts'
import { ConsentRow } from './consent-row.tsx'
import { ExceptionsCard } from './exceptions-card.tsx'
import './grounds.css'
import { PrintForm } from './print-form.tsx'
import { RecordConsent } from './record-consent.tsx'
import { ToldCard } from './told-card.tsx'

/** The ledger: what this person agreed to and took back, what was told on it, and exceptions. */
export default function ConsentsTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState<'record' | 'print' | null>(null)
  const consents = useAnswer(groundsApi.ofPerson, { personId })
  const close = () => setOpen(null)
  const buttons = (
    <div className="consent-do">
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen('print')}
      >
        {t('grounds.print')}
      </Button>
      {may('grounds:write') && (
        <Button variant="default" size="sm" onClick={() => setOpen('record')}>
          {t('grounds.record')}
        </Button>
      )}
    </div>
  )
  return (
    <Stack>
      <Answer of={consents}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('grounds.none')} text={t('grounds.none-text')}>
              {buttons}
            </EmptyState>
          ) : (
            <Card title={t('grounds.tab')} aside={buttons}>
              <Rows label={t('grounds.tab')}>
                {list.map((consent) => (
                  <ConsentRow key={consent.id} of={consent} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      <ToldCard personId={personId} />
      <ExceptionsCard personId={personId} />
      {open === 'record' && <RecordConsent personId={personId} onClose={close} />}
      {open === 'print' && <PrintForm personId={personId} onClose={close} />}
    </Stack>
  )
}
