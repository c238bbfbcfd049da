import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { overridesApi } from '../model/overrides-api.ts'
import { AskOverride } from './ask-override.tsx'
import { OverrideRow } from './override-row.tsx'

/** Exceptions asked for about this person: rare, short, answered for by two. */
export function ExceptionsCard({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const overrides = useAnswer(overridesApi.ofPerson, { personId })
  return (
    <Card
      title={t('grounds.override.of-person')}
      aside={
        may('grounds:override') && (
          <Button variant="default" size="sm" onClick={() => setAsking(true)}>
            {t('grounds.override.ask')}
          </Button>
        )
      }
    >
      <Answer of={overrides}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('grounds.override.none-of-person')}</p>
          ) : (
            <Rows label={t('grounds.override.of-person')}>
              {list.map((one) => (
                <OverrideRow key={one.id} of={one} />
              ))}
            </Rows>
          )
        }
      </Answer>
      {asking && <AskOverride personId={personId} onClose={() => setAsking(false)} />}
    </Card>
  )
}
