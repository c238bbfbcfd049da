import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { WorryFile } from '../../model/worry.ts'
import { ReopenWorry } from './reopen-worry.tsx'

/** How it ended, and the way back for somebody who finds that it did not. */
export function Outcome({ of }: { of: WorryFile }) {
  const { t, moment } = useTexts()
  const [reopening, setReopening] = useState(false)
  return (
    <Card title={t('worries.outcome')}>
      <p>
        <Chip tone="moss">{of.outcome && t(`worries.outcome.${of.outcome}`)}</Chip>
      </p>
      <p className="worry-words">{of.outcomeWords}</p>
      <p className="soft">
        {t('worries.closed-by', {
          name: of.closedByName ?? t('worries.somebody'),
          when: moment(of.closedAt ?? ''),
        })}
      </p>
      <div className="worry-do">
        <Button variant="default" onClick={() => setReopening(true)}>
          {t('worries.reopen')}
        </Button>
      </div>
      {reopening && <ReopenWorry of={of} onClose={() => setReopening(false)} />}
    </Card>
  )
}

/** Earlier endings of a worry that was opened again. */
export function EarlierClosings({ of: { closings } }: { of: WorryFile }) {
  const { t, moment } = useTexts()
  if (closings.length === 0) return null
  return (
    <Card title={t('worries.earlier')}>
      <Rows label={t('worries.earlier')}>
        {closings.map((one) => (
          <Row
            key={one.id}
            detail={t('worries.reopened-by', {
              name: one.reopenedByName ?? t('worries.somebody'),
              ...{ when: moment(one.reopenedAt), why: one.why },
            })}
          >
            {t(`worries.outcome.${one.outcome}`)}: <span className="worry-words">{one.outcomeWords}</span>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
